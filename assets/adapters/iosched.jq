# Conference data of the Google I/O app (iosched), and of the many apps that were made from it.
#
# Address   That of the app's conference_data.json.
# Zone      Times are instants; no zone is named.
# Mapped    Rooms; sessions with type, level, the first topic as track with its colour, all other tags; speakers with
#           company and picture; livestream, livestreamed or isLivestream with youtubeUrl.
# Left out  Blocks (meals, opening hours of the sessions), codelabs and the map; blocks are counted. Sessions without a
#           time; counted.

def get($key): if type == "object" then .[$key] else null end;
def items: if type == "array" then .[] else empty end;
def text: if type == "number" then tostring elif type == "string" and (. > "!" or test("\\S")) then . else null end;
def words: if type == "object" then . else text end;
def some(f): [f | text | values][0];

# Of a list of objects, or of an object of them by id.
def rows: if type == "object" then .[] else items end | objects;
def index_by(ids): reduce .[] as $row ({}; reduce ($row | ids | text | values) as $id (.; if has($id) then . else .[$id] = $row end));

# Milliseconds since 1970, or seconds, as numbers or as texts; or a time that is written out. Numbers of no day before
# the year 2200 stay as they are: todate ends the whole process on some of them.
def instant:
  (if type == "string" and test("^[0-9]{9,13}$") then tonumber else . end)
  | if type == "number" and . >= 0 and . < 7258118400000 then (if . > 100000000000 then . / 1000 else . end) | floor | todate
    else . end;
def start: get("startTimestamp") // get("start_timestamp") // get("startTime");
def finish: get("endTimestamp") // get("end_timestamp") // get("endTime");

def room: get("room") | if type == "object" then .id else . end | text;

def stream:
  if [get("livestream", "livestreamed", "isLivestream")] | any(. == true or . == "true") then
    some(get("youtubeUrl", "livestreamUrl")) | if . == null then true else {url: .} end
  else null end;

def category: get("category") | text // "" | ascii_downcase;

def session($rooms; $tags; $speakers):
  [get("tagNames", "tags") | items, (strings | split(",")[]) | text | values
   | $tags[.] // (if test("^(topic|type|level)_") then empty else {name: .} end)] as $known
  | [$known[] | select(category == "topic")] as $topics
  | room as $room
  | {
      id: get("id"),
      title: get("title"),
      summary: (get("description") // get("abstract") | words),
      room: (if $room == null then null else $rooms[$room] end),
      start: (start | instant),
      end: (finish | instant),
      type: some(get("type"), ($known[] | select(category == "type") | get("name"))),
      level: ([get("contentLevels") | items | text | values]
              | if . == [] then [$known[] | select(category == "level") | .name | text | values] else . end
              | join(", ") | text),
      language: some(get("language")),
      track: ($topics[0] | if . == null then null else {name: (.name | words), color: some(get("color"))} end),
      tags: [$topics[1:][], ($known[] | select(category | . != "topic" and . != "type" and . != "level")) | .name],
      people: [get("speakers") | items
        | (if type == "object" then .id else . end | text // "") as $id
        | ($speakers[$id] // .)
        | {$id, name: (get("name") | words), organisation: some(get("company")), portrait: some(get("thumbnailUrl", "imageUrl"))}],
      image: some(get("photoUrl")),
      stream: stream,
      url: some(get("url"))
    };

def counted($what): if . == 0 then empty elif . == 1 then "1 \($what[0])" else "\(.) \($what[1])" end;

get("sessions") as $sessions
| if ($sessions | type) != "array" and ($sessions | type) != "object" then
    error("this is not conference data of a Google I/O-style app: it has no list \"sessions\"; give the address of its conference_data.json")
  elif $sessions != [] and all($sessions | rows; start == null and get("tagNames") == null) then
    error("this is a list of sessions, but not that of a Google I/O-style app: none has a startTimestamp; give the address of its conference_data.json")
  else . end
| [get("rooms") | rows | select((get("id") | text) and (get("name") | words))] as $rooms
| ($rooms | index_by(get("id")) | map_values(.id | text)) as $room_ids
| ([get("tags") | rows] | index_by(get("tag", "id"))) as $tags
| (get("speakers")
   | if type == "object" then . else [rows] | index_by(get("id")) end) as $speakers
| [$sessions | if type == "object" then to_entries[] | .key as $id | .value | if type == "object" then .id = (.id // $id) else . end
               else items end] as $all
| {
    "venue-kiosk": 1,
    producer: "Google I/O-style app",
    rooms: [$rooms[] | {id: (.id | text), name}],
    sessions: [$all[] | if type != "object" then . else select(start != null) | session($room_ids; $tags; $speakers) end],
    findings: [
      ([$all[] | select(type == "object" and start == null)] | length | counted(["session has no time yet; left out", "sessions have no time yet; left out"])),
      ([$all[] | select(type == "object" and start != null) | room | values | select($room_ids[.] == null)] | length
       | counted(["session is in a room that the list of rooms lacks; shown without one",
                  "sessions are in rooms that the list of rooms lacks; shown without one"])),
      ([get("blocks") | rows] | length | counted(["block, such as a meal or opening hours, is no session; left out",
                  "blocks, such as meals and opening hours, are no sessions; left out"]))
    ]
  }
