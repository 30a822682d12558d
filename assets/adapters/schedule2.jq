# schedule2: version 2 (alpha-3) of schedule.json, https://c3voc.de/schedule, as the CCC's hub exports it.
#
# Address   That of the export, such as https://events.example.org/hub/schedule.json in its version 2.
# Zone      conference.time_zone_name.
# Mapped    Rooms with their description as the way there, and what they say of recording; tracks with colours;
#           breaks; participants with their role and, from "persons", their picture; texts by language; state
#           DELAYED and CANCELED; links, in which livestreams are found afterwards.
# Left out  Events in the states DRAFT, SUBMITTED, REJECTED, WITHDRAWN and DELETED, and those without a start; all
#           counted by state.

def get($key): if type == "object" then .[$key] else null end;
def items: if type == "array" then .[] else empty end;
def text: if type == "number" then tostring elif type == "string" and (. > "!" or test("\\S")) then . else null end;
def words: if type == "object" then . else text end;
def address: if type == "object" then get("url") | text else text end;

def of($language): if type == "object" then .[$language] else . end | text;
def one_after_other($abstract; $description):
  if $abstract == null then $description elif $description == null then $abstract
  elif $description | startswith($abstract) then $description
  elif $abstract | startswith($description) then $abstract
  else $abstract + "\n\n" + $description end;

# The abstract, then the description, in each language that one of them has.
def summary:
  get("abstract") as $abstract | get("description") as $description
  | if [$abstract, $description] | any(type == "object") then
      [$abstract, $description | objects | keys[]] | unique
      | map({key: ., value: (. as $language | one_after_other($abstract | of($language); $description | of($language)))})
      | from_entries
    else one_after_other($abstract | text; $description | text) end;

# ISO 8601's PT1H30M in minutes; other durations as they are.
def minutes:
  if type == "string" and startswith("P") then
    [try (capture("^P(?:(?<d>[0-9]+)D)?(?:T(?:(?<h>[0-9]+)H)?(?:(?<m>[0-9]+)M)?(?:[0-9.]+S)?)?$")
         | map_values(. // "0" | tonumber) | .d * 1440 + .h * 60 + .m)
     catch null][0]
  else . end;

# The way to a room, unless it is a page about it.
def way: if type == "object" then with_entries(select(.value | type == "string" and length <= 120))
         elif type == "string" and length <= 120 then . else null end;

def identity: get("guid", "slug", "id", "name") | text | values;
def key: [identity][0];
def index_by(ids): reduce .[] as $row ({}; reduce ($row | ids) as $id (.; if has($id) then . else .[$id] = $row end));

def recorded: get("features") | get("recording") | text // "" | ascii_upcase
  | if . == "RECORD_BY_DEFAULT" then "yes"
    elif . == "RECORDING_FORBIDDEN" or . == "RECORDING_NOT_POSSIBLE" then "no" else null end;

def kind: text // "" | ascii_downcase
  | if . == "other" or . == "meta" or . == "" then null else split("_") | join(" ") end;

def state: get("state") | text // "CONFIRMED" | ascii_upcase;
def public: state as $state | ["DRAFT", "SUBMITTED", "REJECTED", "WITHDRAWN", "DELETED"] | index($state) == null;

def people($persons):
  [items
   | ([get("guid", "id") | text | values][0]) as $id
   | (if $id == null then null else $persons[$id] end) as $person
   | {
       $id,
       name: ((if type == "string" then . else get("name") | words end) // ($person | get("name") | words)),
       role: (get("role") | text | if . == null then null else ascii_downcase end),
       portrait: (get("avatar") // ($person | get("avatar")) | address)
     }];

def session($rooms; $tracks; $persons):
  get("room") as $place
  | (if $place | type == "object" then [$place | identity | select($rooms[.])][0] else $place | text end) as $room
  | (if $room == null then null else $rooms[$room] end) as $known
  | get("track") as $track
  | ([$track | if type == "object" then identity else text | values end]) as $track_ids
  | {
      id: ([get("guid", "id", "code") | text | values][0]),
      title: get("title"),
      subtitle: get("subtitle"),
      summary: summary,
      room: ($room // ($place | get("name", "slug") | text) // null),
      start: get("start"),
      end: get("end"),
      duration: (if get("end") == null then get("duration") | minutes else null end),
      type: (get("type") | kind),
      language: (get("language") | if type == "array" then map(text | values) | join(", ") else text end),
      track: ([$track_ids[] | $tracks[.] | values][0] // (if $track_ids == [] then null else {name: $track_ids[-1:][0]} end)),
      tags: [get("tags", "keywords") | items],
      people: ((get("participants") // get("persons")) | people($persons)),
      image: (get("logo") | address),
      links: [get("links") | items | {url: address, title: (get("title") // get("type") | words)}],
      recording: (if get("do_not_record") == true then "no" else $known | recorded end),
      status: (state | if . == "CANCELED" or . == "CANCELLED" then "cancelled" elif . == "DELAYED" then "delayed" else null end),
      url: (get("url") | text)
    };

def counted($what): if length == 1 then "1 event \($what[0])" else "\(length) events \($what[1])" end + "; left out";

(if get("schedule") | type == "object" then .schedule else . end) as $schedule
| ($schedule | get("events")) as $events
| ($schedule | get("conference")) as $conference
| if ($events | type) != "array" then
    error("this is not schedule.json version 2: it has no list schedule.events; give the address of that export, or leave \"format\" to be found out")
  else . end
| [$conference | get("rooms") | items | select(get("name") | words)] as $rooms
| ($rooms | index_by(identity)) as $room_index
| ([$conference | get("tracks") | items | select(get("name") | words)]
   | index_by(identity)
   | map_values({name, color: ([(get("colors") | get("light", "dark")), get("color") | text | values][0])})) as $tracks
| ([($schedule | get("persons")), get("persons") | items] | index_by(get("guid", "id") | text | values)) as $persons
| {
    "venue-kiosk": 1,
    producer: (["schedule2", (get("generator") | get("name", "version") | text | values)] | join(" ")),
    title: ($conference | get("title")),
    url: ($conference | get("url") // ($schedule | get("base_url")) | text),
    version: ($schedule | get("version")),
    time_zone: ($conference | get("time_zone_name") | text),
    # Where none are listed, the rooms are those that events name.
    rooms: (if $rooms == [] then null else [$rooms[] | {
      id: key,
      name,
      location: ((get("location") | words) // (get("description") | way)),
      access: (if get("has_interpretation") == true then ["spoken-interpretation"] else null end)
    }] end),
    sessions: [$events[]
      | if type != "object" then . else select(public and .start != null) | session($room_index; $tracks; $persons) end],
    findings: [
      ($events | map(select(type == "object" and (public | not)) | state) | group_by(.)[]
       | . as $states | counted(["has the state " + $states[0], "have the state " + $states[0]])),
      ($events | map(select(type == "object" and public and .start == null)) | select(length > 0)
       | counted(["has no time yet", "have no time yet"]))
    ]
  }
