# schema.org Event as JSON-LD: a file of its own, or what a web page holds for search engines.
#
# Address   That of the page or file. Out of a page, all its JSON-LD comes as one list.
# Zone      None is named; times mostly have their offset.
# Mapped    subEvent (and the older subEvents), to any depth, @graph, mainEntity and ItemList, superEvent; objects,
#           lists and plain texts wherever schema.org allows them. Events without events within them are the sessions.
#           location: the place's name as room; a VirtualLocation is the livestream, and one of the whole event is that
#           of the sessions which name no other place. eventStatus: cancelled; postponed is cancelled until it has a
#           new time; rescheduled is delayed, with previousStartDate. performer, organizer, about as track, keywords,
#           inLanguage, image, accessibilityFeature. Without a name, the description's first line is the title.
# Left out  What names a day without a time of day, such as deadlines; counted. Attendees.

def get($key): if type == "object" then .[$key] else null end;

# The values of a member that may be one or a list, and is spelled in one of several ways.
def list: if type == "array" then .[] | list elif . == null then empty else . end;
def all_of(f): f | list;
def text:
  if type == "number" then tostring
  elif type == "string" then if . > "!" or test("\\S") then . else null end
  elif type == "object" then .["@value"] | if type == "string" and (. > "!" or test("\\S")) then . else null end
  else null end;
def some(f): [f | list | text | values][0];

# "Event", of "schema:Event" and of "https://schema.org/Event".
def short: text // "" | split("/")[-1:][0] // "" | split(":")[-1:][0] // "";
def types: [get("@type") | list | short];
def is_event: any(types[]; endswith("Event") or . == "Festival" or . == "Hackathon" or . == "EventSeries");
def is_virtual: any(types[]; . == "VirtualLocation");

# The events of a document that stand by themselves.
def events($depth):
  if $depth == 0 then empty
  elif type == "array" then .[] | events($depth - 1)
  elif is_event then .
  elif type == "object" then
    get("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "event", "events", "subjectOf", "about")
    | select(type == "object" or type == "array") | events($depth - 1)
  else empty end;

def id: get("@id") | if type == "string" then . else null end;
def is_reference: type == "string" or (type == "object" and has("@id") and (keys - ["@id", "@type"] == []));

# Its parts: those within it, and those that name it as their superEvent. A reference stands for the event of that @id.
def parts($by_id; $by_super):
  [all_of(get("subEvent", "subEvents"))
   | if is_reference then $by_id[if type == "string" then . else .["@id"] end] else . end | objects]
  + (id as $id | if $id == null then [] else $by_super[$id] // [] end);

# Those without parts, each with the events around it, the innermost last.
def leaves($by_id; $by_super; $around):
  . as $event
  | (if ($around | length) < 8 then parts($by_id; $by_super) else [] end) as $parts
  | if $parts == [] then {event: ., $around} else $parts[] | leaves($by_id; $by_super; $around + [$event]) end;

# ISO 8601's PT1H30M in minutes.
def minutes:
  text // ""
  # capture gives nothing at all where it does not match, and nothing makes a whole session vanish.
  | [try (capture("^P(?:(?<d>[0-9]+)D)?(?:T(?:(?<h>[0-9]+)H)?(?:(?<m>[0-9]+)M)?(?:[0-9.]+S)?)?$")
         | map_values(. // "0" | tonumber) | .d * 1440 + .h * 60 + .m | if . == 0 then null else . end)
     catch null][0];

def time: text | if . != null and test("[0-9][T ][0-9]") then . else null end;
def start: [get("startDate"), get("previousStartDate") | list | time | values][0];

# Places that are rooms: a text, or a Place, or a PostalAddress for want of a name.
def places: get("location") | list | select(is_virtual | not);
def place_name: text // some(get("name")) // (get("address") | text // some(get("name", "streetAddress"))) // some(get("streetAddress"))
  | if . == null or . == "No location set" or startswith("http") then null else . end;
def place: [places | place_name | values][0];
def stream:
  [get("location") | list | select(is_virtual) | {url: some(get("url")), title: some(get("name"))}][0];

# Inherited only where the event takes place nowhere else, or its part names no place.
def stream_around:
  .event as $event
  | [.around[] | select(stream) | select(place == null or ($event | place == null)) | stream][-1:][0];

def title: some(get("name", "headline", "alternateName"))
  // (some(get("description")) | if . == null then null else split("\n") | map(select(test("\\S")))[0][:150] end);
def summary: some(get("description")) as $text | if $text == title then null else $text end;

def picture: [list | if type == "object" then some(get("contentUrl", "url", "@id")) else text end | values][0];
def organisation: [get("worksFor", "affiliation", "memberOf") | list | if type == "object" then some(get("name")) else text end | values][0];
def person:
  {
    name: (text // some(get("name")) // ([get("givenName", "familyName") | text | values] | join(" ") | text)),
    organisation: organisation,
    portrait: (get("image") | picture)
  };

def languages: {
  "english": "en", "swedish": "sv", "svenska": "sv", "norwegian": "no", "norsk": "no", "danish": "da", "dansk": "da",
  "finnish": "fi", "suomi": "fi", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es",
  "español": "es", "italian": "it", "dutch": "nl", "polish": "pl", "portuguese": "pt"
};
def language:
  [get("inLanguage") | list | if type == "object" then some(get("alternateName", "name", "@value")) else text end
   | values | languages[ascii_downcase] // .]
  | join(", ") | text;

def services: {
  "signLanguage": "sign-language-interpreted", "signLanguageInterpretation": "sign-language-interpreted",
  "captions": "captions", "closedCaptions": "captions", "openCaptions": "captions", "realTimeCaptions": "captions",
  "audioDescription": "audio-description"
};

def status:
  ([get("eventStatus") | list | short][0]) as $status
  | if $status == "EventCancelled" then "cancelled"
    elif $status == "EventPostponed" then {kind: "cancelled", reason: {
      "en": "Postponed, no new time yet", "sv": "Uppskjutet, ingen ny tid än", "nb": "Utsatt, ingen ny tid ennå",
      "da": "Udskudt, ingen ny tid endnu", "fi": "Siirretty, uutta aikaa ei vielä ole",
      "de": "Verschoben, noch ohne neue Zeit"}}
    elif $status == "EventRescheduled" then {kind: "delayed", planned_start: [get("previousStartDate") | list | time | values][0]}
    else null end;

def session($ids):
  stream_around as $around
  | .event
  | ([all_of(get("about")) | if type == "object" then some(get("name")) else text end | values | select(length <= 60)]) as $about
  | ([all_of(get("accessibilityFeature")) | text | values]) as $features
  | {
      id: (some(get("identifier") | if type == "object" then get("value") else . end) // (id | if . != null and $ids[.] == 1 then . else null end)),
      title: title,
      summary: summary,
      room: place,
      start: start,
      end: some(get("endDate") | list | time),
      duration: (if get("endDate") == null then get("duration") | minutes else null end),
      type: (some(get("additionalType")) | if . != null and contains("/") then null else . end),
      language: language,
      level: some(get("educationalLevel") | if type == "object" then get("name") else . end),
      audience: [get("audience") | list | some(get("audienceType", "name")) | values][0],
      track: ($about[0] | if . == null then null else {name: .} end),
      tags: ($about[1:] + [all_of(get("keywords")) | if type == "object" then some(get("name")) else text end | values
                           | split(",")[] | text | values]
             + ($features | map(select(services[.] == null)))),
      people: [all_of(get("performer", "performers", "actor")) | person],
      organisers: [all_of(get("organizer")) | if type == "object" then some(get("name")) else text end | values],
      image: (get("image") | picture),
      access: ($features | map(services[.] | values) | unique),
      stream: (stream // $around),
      status: status,
      url: some(get("url"))
    };

def counted($what): length | if . == 0 then empty elif . == 1 then "1 event \($what[0]); left out" else "\(.) events \($what[1]); left out" end;

# The parts' own superEvent, where it is one of the document's events.
def super_id: some(get("superEvent") | if type == "object" then get("@id") else . end);

[events(8)] as $all
| if $all == [] then
    error("there is no schema.org Event in this JSON-LD; give the address of the page or file that describes the event and its sessions (subEvent)")
  else . end
| (reduce ($all[] | select(id != null and (is_reference | not))) as $event
     ({}; ($event | id) as $id | if has($id) then . else .[$id] = $event end)) as $by_id
| ([$all[] | {super: super_id, event: .} | select(.super != null and $by_id[.super] and .super != (.event | id))]
   | group_by(.super) | map({key: .[0].super, value: map(.event)}) | from_entries) as $by_super
| (reduce ($all[] | get("subEvent", "subEvents") | list | select(is_reference) | if type == "string" then . else .["@id"] end) as $id
     ({}; .[$id] = true)) as $within
| [$all[]
   | select(is_reference | not)
   | select((super_id | . != null and $by_id[.] != null) and super_id != id | not)
   | select(id as $id | $id == null or $within[$id] == null)] as $roots
| [$roots[] | leaves($by_id; $by_super; [])]
| (to_entries | unique_by(.value.event | [title, start, some(get("endDate")), place]) | sort_by(.key) | map(.value)) as $leaves
| (reduce ($leaves[].event | id | values) as $id ({}; .[$id] = (.[$id] // 0) + 1)) as $ids
| ([$leaves[].around[0] | values] + (if ($roots | length) == 1 then $roots else [] end) | .[0]) as $main
| {
    "venue-kiosk": 1,
    producer: "schema.org (JSON-LD)",
    title: (($main | title) // some($roots[0] | get("superEvent") | list | get("name"))),
    url: ($main | some(get("url"))),
    rooms: ([$leaves[].event | [places | select(place_name)][0] | values
             | {name: place_name, location: some(get("containedInPlace") | if type == "object" then get("name") else . end)}]
            | to_entries | unique_by(.value.name) | sort_by(.key) | map(.value)),
    sessions: [$leaves[] | select(.event | start != null) | session($ids)],
    findings: [
      ([$leaves[].event | select(start == null and some(get("startDate")) != null)]
       | counted(["names a day without a time of day", "name a day without a time of day"])),
      ([$leaves[].event | select(start == null and some(get("startDate")) == null)] | counted(["has no time yet", "have no time yet"]))
    ]
  }
