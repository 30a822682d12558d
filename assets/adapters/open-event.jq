# Open Event (eventyay): the file "sessions" of an exported event.
#
# Address   That of the file "sessions" from the unpacked archive. As companions, each by its name: "event" (title and
#           time zone), "microlocations" (the rooms in their order, with floors), "speakers" (organisations, pictures),
#           "tracks" (colours). All of them may do without.
# Zone      The event's; without the companion "event" none is named.
# Mapped    Keys with underscores (start_time, short_abstract) and with hyphens (starts-at, short-abstract).
#           eventyay's has_interpretation of a room. A video's address is a link, in which livestreams are found.
# Left out  Sessions that are neither accepted nor confirmed, deleted ones, and placeholders without a time or from
#           00:00 to 00:00; counted. Cancelled ones stay, marked. Comments, which are the speakers' words to the team.

def items: if type == "array" then .[] else empty end;
def text: if type == "number" then tostring elif type == "string" and (. > "!" or test("\\S")) then . else null end;
def words: if type == "object" then . else text end;

# A member by its name, in either spelling.
def hyphened: {
  "deleted_at": "deleted-at", "end_time": "end-time", "ends_at": "ends-at", "event_url": "event-url",
  "external_event_url": "external-event-url", "icon_image_url": "icon-image-url",
  "long_abstract": "long-abstract", "photo_url": "photo-url", "session_type": "session-type",
  "short_abstract": "short-abstract", "small_image_url": "small-image-url", "start_time": "start-time",
  "starts_at": "starts-at", "thumbnail_image_url": "thumbnail-image-url", "ticket_url": "ticket-url",
  "video_url": "video-url"
};
def get($name): if type == "object" then .[$name] // .[hyphened[$name] // $name] else null end;
def some(f): [f | text | values][0];
def key: if type == "object" then .id | text else text end;
def index_by_key: reduce .[] as $row ({}; ($row | key) as $key | if $key == null then . else .[$key] = $row end);

def start: get("starts_at") // get("start_time") | text;
def finish: get("ends_at") // get("end_time") | text;

def state: get("state") | text // "confirmed" | ascii_downcase;
def cancelled: state | . == "canceled" or . == "cancelled";
def deleted: get("deleted_at") | text != null;
def public: (deleted | not) and (cancelled or (state | . == "accepted" or . == "confirmed"));
def placeholder: start == null or (start == finish and (start | test("[T ]00:00")));


# The short text, then the long one; "<p></p>" is none.
def summary:
  [get("short_abstract", "long_abstract") | text | values | select(. != "<p></p>" and . != "<p><br></p>")]
  | if length == 2 and .[0] == .[1] then .[:1] else . end
  | join("\n\n") | text;

def level: get("level") | text | if . == "None" or . == "none" then null else . end;

def languages: {
  "english": "en", "german": "de", "deutsch": "de", "swedish": "sv", "svenska": "sv", "norwegian": "no", "norsk": "no",
  "danish": "da", "dansk": "da", "finnish": "fi", "suomi": "fi", "french": "fr", "français": "fr", "spanish": "es",
  "español": "es", "italian": "it", "italiano": "it", "dutch": "nl", "portuguese": "pt", "polish": "pl",
  "russian": "ru", "arabic": "ar", "chinese": "zh", "hindi": "hi", "vietnamese": "vi", "japanese": "ja",
  "korean": "ko", "indonesian": "id"
};
def language($languages): get("language") | text | if . == null then null else $languages[ascii_downcase] // . end;

def people($speakers):
  [items
   | . as $own | key as $id
   | (if $id == null then null else $speakers[$id] end) as $more
   | {
       $id,
       name: ([$own, $more | if type == "object" then .name else . end | words | values][0]),
       organisation: some($own, $more | get("organisation", "organization", "company")),
       portrait: some($own, $more
         | get("thumbnail_image_url", "thumbnail", "small_image_url", "small", "photo_url", "photo", "icon_image_url", "icon"))
     }];

def session($rooms; $tracks; $speakers; $languages):
  (get("microlocation") | key) as $room
  | get("track") as $track
  | (if $track | key then $tracks[$track | key] else null end) as $known
  | {
      id: get("id"),
      title: get("title"),
      subtitle: get("subtitle"),
      summary: summary,
      room: (if $room != null and $rooms[$room] then $room else get("microlocation") | if type == "object" then .name | words else text end end),
      start: start,
      end: finish,
      type: (get("session_type") | if type == "object" then .name | words else text end),
      level: level,
      language: language($languages),
      track: ([$track, $known | if type == "object" then .name | words else null end | values][0]
              | if . == null then null else {name: ., color: some($track, $known | get("color"))} end),
      tags: [get("tags") | items],
      people: (get("speakers") | people($speakers)),
      links: [get("video_url", "video") | text | values | {url: .}],
      status: (if cancelled then "cancelled" else null end)
    };

def counted($what): length | if . == 0 then empty elif . == 1 then "1 session \($what[0]); left out" else "\(.) sessions \($what[1]); left out" end;

(if type == "array" then . else get("sessions") end) as $sessions
| if ($sessions | type) != "array" then
    if get("timezone") and (start or get("name")) then
      error("this is Open Event's file \"event\", which has no sessions; give the address of the file \"sessions\", and this one as its companion \"event\"")
    else error("this is not Open Event's list of sessions; give the address of the file \"sessions\" from the exported archive") end
  elif $sessions != [] and all($sessions[]; type != "object" or get("title") == null) then
    error("this is a list, but not Open Event's list of sessions: none of its items has a title; give the address of the file \"sessions\" from the exported archive")
  else . end
| ($with.event | if type == "object" then . else {} end) as $event
# Rooms that only sessions name come after those that are listed.
| ([($with.microlocations | items), ($sessions[] | get("microlocation")) | objects | select(key and (.name | words))]
   | to_entries | unique_by(.value | key) | sort_by(.key) | map(.value)) as $rooms
| ($rooms | index_by_key) as $room_index
| ([$with.tracks | items] | index_by_key) as $tracks
| ([$with.speakers | items] | index_by_key) as $speakers
| languages as $languages
| {
    "venue-kiosk": 1,
    producer: "Open Event",
    title: ($event | get("name") | words),
    url: some($event | get("event_url", "external_event_url", "ticket_url")),
    time_zone: some($event | get("timezone")),
    rooms: [$rooms[] | {
      id: key,
      name,
      location: (some(get("room")) // (get("floor") | if type == "number" and . != 0 then {
        "en": "Floor \(.)", "sv": "Plan \(.)", "nb": "Plan \(.)", "da": "Plan \(.)", "fi": "Kerros \(.)", "de": "Etage \(.)"} else null end)),
      access: (if get("has_interpretation") == true then ["spoken-interpretation"] else null end)
    }],
    sessions: [$sessions[]
      | if type != "object" then . else
          select(public and (placeholder | not)) | session($room_index; $tracks; $speakers; $languages) end],
    findings: [
      ($sessions | map(select(type == "object" and deleted)) | counted(["is deleted", "are deleted"])),
      ($sessions | map(select(type == "object" and (deleted or public | not)) | state) | group_by(.)[]
       | .[0] as $state | counted(["has the state \"\($state)\"", "have the state \"\($state)\""])),
      ($sessions | map(select(type == "object" and public and placeholder)) | counted(["has no time yet", "have no time yet"]))
    ]
  }
