# Indico (https://getindico.io): the HTTP export API.
#
# Address   https://indico.example.org/export/event/ID.json?detail=sessions&occ=yes
#           detail=contributions gives the same without the sessions' colours. Also read: detail=events, the export of
#           a category (/export/categ/ID.json, each event being a session), and /export/timetable/ID.json, which
#           alone has the breaks. The server gives at most 500 contributions, or 100 events with sessions.
# Zone      That of the dates. A category's events in another zone than its first are left out: ask for one zone
#           with &tz=Europe/Zurich in the address.
# Mapped    Contributions with speakers (else their authors), track or session as track, type, keywords, and links
#           among their material. A session without timed contributions stands for itself, with its conveners as
#           moderators. A room that is not given is that of the session, then of the event, then the venue.
# Left out  What has no time yet; counted. Subcontributions, which have no times of their own.

def get($key): if type == "object" then .[$key] else null end;
def items: if type == "array" then .[] else empty end;
def text: if type == "number" then tostring elif type == "string" and (. > "!" or test("\\S")) then . else null end;
def some(f): [f | text | values][0];

# {date, time, tz} on the clocks of $zone. Indico converts all dates of an event to the same zone.
def written_in: get("tz") | text;
def instant($zone):
  if type == "object" then
    if (.date | text) and (.time | text) then "\(.date)T\(.time)" + (if written_in == "UTC" and $zone != "UTC" then "Z" else "" end)
    else null end
  else text end;
def elsewhere($zone): get("startDate") | written_in | . != null and . != $zone and . != "UTC";

# "Belkin, Josh" is turned round where the two names are not given by themselves.
def name:
  some(get("first_name", "firstName")) as $first | some(get("last_name", "familyName")) as $last
  | if $first and $last then "\($first) \($last)"
    else some(get("fullName", "name")) | ((. // "") | split(", ")) as $parts
         | if $parts | length == 2 then "\($parts[1]) \($parts[0])" else . end
    end;
def people($role):
  [items | {id: some(get("id", "person_id")), name: name, $role, organisation: some(get("affiliation"))}];
def speakers: [get("speakers", "presenters") | people(null)[]] | if . == [] then null else . end;

def links:
  [(get("folders") | items | get("attachments") | items), (get("material") | items | get("resources") | items)
   | {url: some(get("link_url", "url", "download_url")), title: some(get("title", "name"))}
   | select(.url)];

# A programme's items, as {kind, item, session, event}: session and event are what an item inherits from.
def of_session($event):
  . as $session
  | [get("contributions") | items] as $talks
  | ($talks[] | {kind: "talk", item: ., $session, $event}),
    (if any($talks[]; get("startDate") != null) then empty else {kind: "session", item: $session, $event} end);

def of_event($alone):
  . as $event
  | [get("contributions") | items] as $talks
  | [get("sessions") | items] as $sessions
  | [get("occurrences") | items] as $days
  | if $talks != [] or $sessions != [] then
      ($talks[] | {kind: "talk", item: ., $event}), ($sessions[] | of_session($event))
    elif $alone and (has("contributions") or has("sessions")) and get("type") != "simple_event" and get("type") != "lecture" then
      empty
    elif $days != [] then
      $days[]
      | {kind: "event", item: ($event + {startDate: get("startDT"), endDate: get("endDT"), occurrence: (get("startDT") | get("date"))})}
    else {kind: "event", item: $event} end;

# By event, then by day.
def of_timetable:
  .[]? | .[]? | .[]? | . as $entry
  | [get("entries") | (items, if type == "object" then .[] else empty end)] as $own
  | {"Break": "break", "Session": "session"} as $kinds
  | if $own == [] then {kind: ($kinds[get("entryType") | text // ""] // "talk"), item: $entry}
    else $own[] | {kind: ($kinds[get("entryType") | text // ""] // "talk"), item: ., session: $entry} end;

# "room" and "roomFullname" of what a part belongs to, from the inside out; then the venue.
def place:
  [.item, .session, .event] as $around
  | some($around[] | get("roomFullname", "room")) // some($around[] | get("location"));

# A track of its own, else the session to which it belongs, in that session's colour.
def track:
  some(.item | get("track")) as $own
  | (if .kind == "session" then .item else .session end) as $session
  | if $own then {name: $own}
    else
      some(($session | get("session") | get("title")), ($session | get("title")), (.item | get("session")))
      | if . == null then null
        else {name: ., color: ($session | some((get("session") | get("color")), get("color")))} end
    end;

def session($zone):
  .item as $item
  | if $item | type != "object" then $item else
      {
        id: ($item | some(get("contributionId", "id")) as $id
             | if $id == null then null else [$id, (get("occurrence") | text | values)] | join("-") end),
        title: ($item | some(get("title"))),
        summary: ($item | get("description") | text),
        room: place,
        start: ($item | get("startDate") | instant($zone)),
        end: ($item | get("endDate") | instant($zone)),
        duration: ($item | if get("endDate") == null then get("duration") else null end),
        tags: ($item | [get("keywords") | items | text | values]),
        links: ($item | links),
        url: ($item | some(get("url")))
      }
      + (if .kind == "talk" then
           {type: ($item | some(get("type"))), track: track, people: ($item | speakers // (get("primaryauthors") | people(null)))}
         elif .kind == "session" then
           {id: ($item | some(get("id")) | if . == null then null else "session-" + . end), track: track,
            people: ($item | [get("conveners", "sessionConveners") | people("moderator")[]])}
         elif .kind == "break" then {type: "break"}
         else {people: ($item | get("chairs") | people(null))} end)
    end;

def counted($what): length | if . == 0 then empty elif . == 1 then "1 item \($what[0])" else "\(.) items \($what[1])" end;

get("results") as $results
| (if ($results | type) == "array" and (get("_type") == "HTTPAPIResult" or get("count") != null) then
     [$results[] | if type == "object" then of_event(($results | length) == 1) else {kind: "talk", item: .} end]
   elif ($results | type) == "object" and all($results[]; type == "object") then [$results | of_timetable]
   else error("this is not an export of Indico: it has no list \"results\"; give the address /export/event/ID.json?detail=sessions") end)
  as $parts
| ([$results | items] | if length == 1 then .[0] else null end) as $event
| ([($results | items), $parts[].item | get("startDate") | written_in | values][0]
   // some($results | items | get("timezone"))) as $zone
| [$parts[] | select(.item | type != "object" or get("startDate") != null)] as $timed
| {
    "venue-kiosk": 1,
    producer: "Indico",
    title: (if $event then $event | get("title") | text
            else [$results | items | get("category") | text | values] | unique | if length == 1 then .[0] else null end end),
    url: ($event | some(get("url"))),
    time_zone: $zone,
    sessions: [$timed[] | select(.item | elsewhere($zone) | not) | session($zone)],
    findings: [
      (if $parts == [] then "nothing in it yet: the export has no contributions and no sessions; ask for them with ?detail=sessions" else empty end),
      ([$parts[] | select(.item | type == "object" and get("startDate") == null)]
       | counted(["has no time yet; left out", "have no time yet; left out"])),
      ([$timed[] | select(.item | elsewhere($zone))]
       | counted(["is", "are"] | map("\(.) in another time zone than \($zone); left out; add &tz=\($zone) to the address")))
    ]
  }
