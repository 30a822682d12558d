# InvitePeople (https://invitepeople.com), API version 2.
#
# Address   https://invitepeople.com/api/v2/events/ID/ticket_types, with the header "Authorization: Bearer TOKEN".
#           The API has no list of sessions: a session is the "seminar" of a ticket type.
# Zone      Times come with their offset, and no zone is named.
# Mapped    The seminar's name, place, times, and its code as its number. The same seminar in several ticket types
#           stands once.
# Left out  Everything else. A participant list is read too, for the seminars in its tickets, but nothing of the
#           people is: the ticket types are the better address, and hold no personal data.

def get($key): if type == "object" then .[$key] else null end;
def text: if type == "number" then tostring elif type == "string" and (. > "!" or test("\\S")) then . else null end;
def words: if type == "object" then . else text end;

# One ticket type or participant, or a list of them, by itself or in an envelope.
def rows:
  if type == "array" then .
  elif (get("ticket_types") | type) == "array" then .ticket_types
  elif (get("participants") | type) == "array" then .participants
  elif type == "object" then [.]
  else [] end;
def is_ticket: get("seminar") != null or (type == "object" and has("kind") and (has("description") or has("caption")));
def is_participant: (get("tickets") | type) == "array" or get("profile") != null or get("login_link") != null or get("user") != null;
def is_meeting: get("meeting_status") != null or get("meeting_requests") != null;
def is_event: get("start_time") != null and (get("organizer") != null or get("slug") != null);

def seminars:
  if type != "object" then empty
  elif is_participant then (get("tickets") | if type == "array" then .[] else empty end | get("ticket_type"), .) | get("seminar")
  else get("seminar") end
  | select(. != null);

rows as $rows
| if $rows != [] and any($rows[]; is_meeting) then
    error("this is InvitePeople's list of meetings, which people have among themselves, not a programme; give the address .../events/ID/ticket_types")
  elif $rows != [] and any($rows[]; is_ticket or is_participant) then .
  elif $rows != [] and any($rows[]; is_event) then
    error("this is InvitePeople's list of events, not a programme; choose one, and give the address .../events/ID/ticket_types")
  elif type == "array" and $rows == [] then .
  else
    error("this is not InvitePeople's list of ticket types; give the address .../events/ID/ticket_types")
  end
| ([$rows[] | seminars]
   | to_entries
   | unique_by(.value | (get("id") // get("slug") | text) // [get("name", "start_time", "location")])
   | sort_by(.key) | map(.value)) as $seminars
| {
    "venue-kiosk": 1,
    producer: "InvitePeople",
    sessions: [$seminars[] | if type != "object" then . else {
      id: get("id"),
      number: (get("code") | text),
      title: (get("name") | words),
      room: (get("location") | if type == "object" then get("name") else . end | text),
      start: get("start_time"),
      end: get("end_time")
    } end],
    findings: [
      (if $seminars == [] then "no ticket type has a seminar, so there is no programme: in InvitePeople, a session is the seminar of a ticket type" else empty end),
      (if any($rows[]; is_participant) then "this is the list of participants: it lacks the seminars that nobody has booked yet, and holds personal data; give the address .../events/ID/ticket_types" else empty end)
    ]
  }
