# pretalx's and eventyay's widget data: the only export of pretalx that has the breaks.
#
# Address   https://pretalx.example.org/EVENT/schedule/widgets/schedule.json
# Zone      The member "timezone".
# Mapped    Rooms in their order with their description as the way there, tracks with colours, breaks, speakers with
#           pictures, content_locale as language, do_not_record; eventyay's has_interpretation of a room.
# Left out  Blockers, which only keep a room free; slots without a time; and talks that are withdrawn, rejected, not
#           accepted yet or drafts; all counted. Cancelled ones stay, marked. The data name no title of the event.

def get($key): if type == "object" then .[$key] else null end;
def items: if type == "array" then .[] else empty end;
def text: if type == "number" then tostring elif type == "string" and (. > "!" or test("\\S")) then . else null end;
def some(f): [f | text | values][0];
def words: if type == "object" then . else text end;
def key: if type == "object" then (.code // .id | text) else text end;
def index_by_key: reduce .[] as $row ({}; ($row | key) as $key | if $key == null then . else .[$key] = $row end);

# The way to a room, unless it is a page about it.
def way: if type == "object" then with_entries(select(.value | type == "string" and length <= 120))
         elif type == "string" and length <= 120 then . else null end;

def cancelled: get("state") | . == "canceled" or . == "cancelled";
def public: get("state") | text | . == null or . == "confirmed" or . == "accepted" or . == "canceled" or . == "cancelled";
def blocker: get("slot_type") == "blocker";
def pause: get("slot_type") == "break" or (get("code") == null and get("speakers") == null);

def people($speakers):
  [items
   | key as $id
   | ($speakers[$id // ""] // .)
   | {
       $id,
       name: ([get("name", "fullname", "public_name") | words | values][0]),
       portrait: some(get("avatar", "avatar_url", "avatar_thumbnail_default"))
     }];

# A break's own id is another one in each version of the schedule.
def session($rooms; $tracks; $speakers):
  (get("track") | key) as $track
  | {
      id: (if pause then null else some(get("code", "id")) end),
      title: get("title"),
      summary: (get("abstract") // get("description") | words),
      room: (get("room") | key | if . == null then null else $rooms[.] // . end),
      start: get("start"),
      end: get("end"),
      duration: (if get("end") == null then get("duration") else null end),
      type: (if pause then "break" else get("submission_type") // get("type") | words end),
      language: some(get("content_locale", "language")),
      track: (if $track == null then null else $tracks[$track] end),
      tags: [get("tags") | items],
      people: (get("speakers") | people($speakers)),
      image: some(get("image")),
      recording: (if get("do_not_record") == true then "no" else null end),
      status: (if cancelled then "cancelled" else null end),
      url: some(get("url"))
    };

def left_out(unwanted; $one; $many):
  [.[] | select(type == "object" and unwanted)] | length
  | if . == 0 then empty else "\(.) \(if . == 1 then "slot " + $one else "slots " + $many end); left out" end;

get("talks") as $talks
| if ($talks | type) != "array" then
    error("this is not pretalx's widget data: it has no list \"talks\"; give the address EVENT/schedule/widgets/schedule.json")
  else . end
| [get("rooms") | items | select((key) and (get("name") | words))] as $rooms
| ($rooms | index_by_key | map_values(key)) as $room_ids
| ([get("tracks") | items | select(get("name") | words)] | index_by_key | map_values({name, color: some(get("color"))})) as $tracks
| ([get("speakers") | items] | index_by_key) as $speakers
| {
    "venue-kiosk": 1,
    producer: "pretalx (widget)",
    title: (get("event_name") // get("name") | words),
    version: some(get("version")),
    time_zone: some(get("timezone")),
    rooms: (if $rooms == [] then null else [$rooms[] | {
      id: key,
      name,
      location: (get("description") | way),
      access: (if get("has_interpretation") == true then ["spoken-interpretation"] else null end)
    }] end),
    sessions: [$talks[]
      | if type != "object" then . else
          select(blocker or .start == null or (public | not) | not) | session($room_ids; $tracks; $speakers) end],
    findings: ($talks | [
      left_out(blocker; "only keeps a room free"; "only keep a room free"),
      left_out((blocker | not) and (public | not); "is not confirmed"; "are not confirmed"),
      left_out((blocker | not) and public and .start == null; "has no time yet"; "have no time yet")
    ])
  }
