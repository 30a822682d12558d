# Sessionize (https://sessionize.com), from its "API / Embed" page in the format JSON.
#
# Address   https://sessionize.com/api/v2/ID/view/All, or .../view/GridSmart, or .../view/Sessions.
#           All is the best of them: it alone has the speakers' portraits and the rooms in their order. Beside the
#           other two, .../view/Speakers as the companion "speakers" adds portraits and organisations.
# Zone      Times come without offset and no zone is named: set "time_zone" in the configuration.
# Mapped    Rooms, sessions, breaks (service sessions), plenum sessions into every room, liveUrl as livestream,
#           recordingUrl as "is recorded", speakers with tag line and portrait. Categories that are titled like
#           Track, Level, Language, Format or Audience fill those fields; the items of all others become tags, in
#           which words such as "Teckenspråkstolkas" are found afterwards. A category's item "Yes" gives the
#           category's title as tag.
# Left out  Sessions without a time, and those that are not accepted; both are counted. Answers to questions.
#
# DroidKaigi's programme is of the same shape, with texts by language: interpretationTarget is spoken interpretation,
# noShow is cancelled, and message stands before the description.

def get($key): if type == "object" then .[$key] else null end;
def items: if type == "array" then .[] else empty end;
def text: if type == "number" then tostring elif type == "string" and (. > "!" or test("\\S")) then . else null end;
def words: if type == "object" then . else text end;
def index_by(id): reduce .[] as $row ({}; ($row | id | text) as $id | if $id == null then . else .[$id] = $row end);
def distinct(id): to_entries | unique_by(.value | id) | sort_by(.key) | map(.value);

# What a category means, by its title in lower case.
def meanings: {
  "track": "track", "tracks": "track", "session track": "track", "conference track": "track", "spår": "track",
  "programspår": "track", "spor": "track", "programspor": "track", "themenstrang": "track", "themenbereich": "track",
  "strang": "track", "raita": "track", "ohjelmapolku": "track", "parcours": "track", "piste": "track",

  "level": "level", "session level": "level", "audience level": "level", "experience level": "level",
  "difficulty": "level", "difficulty level": "level", "nivå": "level", "svårighetsgrad": "level",
  "vanskelighetsgrad": "level", "niveau": "level", "sværhedsgrad": "level", "taso": "level", "vaikeustaso": "level",
  "schwierigkeit": "level", "schwierigkeitsgrad": "level", "kenntnisstand": "level", "nivel": "level",

  "language": "language", "languages": "language", "session language": "language", "talk language": "language",
  "presentation language": "language", "spoken language": "language", "språk": "language", "sessionsspråk": "language",
  "sprog": "language", "kieli": "language", "esityskieli": "language", "sprache": "language",
  "vortragssprache": "language", "taal": "language", "langue": "language", "idioma": "language", "lingua": "language",

  "format": "format", "session format": "format", "talk format": "format", "session type": "format",
  "sessionformat": "format", "sessionsformat": "format", "sessionstyp": "format", "presentationsform": "format",
  "vortragsformat": "format", "vortragsart": "format", "formaatti": "format", "muoto": "format", "formato": "format",

  "audience": "audience", "target audience": "audience", "målgrupp": "audience", "målgruppe": "audience",
  "zielgruppe": "audience", "kohderyhmä": "audience"
};

def languages: {
  "english": "en", "engelska": "en", "engelsk": "en", "englisch": "en", "englanti": "en", "eng": "en",
  "swedish": "sv", "svenska": "sv", "svensk": "sv", "schwedisch": "sv", "ruotsi": "sv",
  "norwegian": "no", "norsk": "no", "norska": "no", "norwegisch": "no", "norja": "no",
  "danish": "da", "dansk": "da", "danska": "da", "dänisch": "da", "tanska": "da",
  "finnish": "fi", "finska": "fi", "finsk": "fi", "finnisch": "fi", "suomi": "fi",
  "german": "de", "deutsch": "de", "tyska": "de", "tysk": "de", "saksa": "de",
  "french": "fr", "français": "fr", "spanish": "es", "español": "es", "italian": "it", "italiano": "it",
  "dutch": "nl", "nederlands": "nl", "portuguese": "pt", "português": "pt", "polish": "pl", "polski": "pl",
  "czech": "cs", "čeština": "cs", "hungarian": "hu", "magyar": "hu", "croatian": "hr", "hrvatski": "hr",
  "russian": "ru", "ukrainian": "uk", "arabic": "ar", "chinese": "zh", "korean": "ko", "japanese": "ja",
  "icelandic": "is", "estonian": "et", "latvian": "lv", "lithuanian": "lt", "slovenian": "sl", "serbian": "sr",
  "romanian": "ro", "bulgarian": "bg", "greek": "el", "turkish": "tr", "hebrew": "he"
};


def yes: {"yes": true, "ja": true, "kyllä": true, "oui": true, "sí": true, "true": true};
def no: {"no": true, "nej": true, "nei": true, "nein": true, "ei": true, "non": true, "false": true};

# One text in place of {"ja": …, "en": …}, where several have to be joined or compared.
def plain: if type == "object" then first((.en, .[]) | text | values) // null else text end;
def folded: if type == "string" then ascii_downcase else plain // "" | ascii_downcase end;

# [{title, name}, …], of the session's categories, as {track, level, language, format, audience, tags}.
def by_meaning($meanings; $languages):
  reduce .[] as $item ({tags: []};
    ($item.name | words) as $name
    | $meanings[$item.title | folded] as $meaning
    | if $name == null then .
      elif $meaning == null then
        ($name | folded) as $answer
        | .tags = .tags + [if yes[$answer] then $item.title elif no[$answer] then "\($item.title | plain): \($name | plain)" else $name end]
      else
        (if $meaning == "language" then $languages[$name | folded] // $name else $name end) as $name
        | if .[$meaning] == null then .[$meaning] = $name
          elif $meaning == "track" then .tags = .tags + [$name]
          else .[$meaning] = "\(.[$meaning] | plain), \($name | plain)" end
      end);

def people($known):
  [items
   | (if type == "object" then .id else . end | text) as $id
   | (if $id == null then null else $known[$id] end) as $speaker
   | {
       id: $id,
       name: (($speaker | get("fullName") | words) // (get("name") | words)
              // ([$speaker | get("firstName", "lastName") | text | values] | if . == [] then null else join(" ") end)),
       organisation: ($speaker | get("tagLine") | words),
       portrait: ($speaker | get("profilePicture") | text)
     }];

def cancelled: .noShow == true or .status == "Cancelled" or .status == "Canceled";
def accepted: .status == null or .status == "Accepted" or .status == "Accept_Queue" or .status == "";

# Where staff have something to tell of a session that takes place, it stands before the description.
def summary:
  ((.i18nDesc | words) // (.description | words)) as $text
  | if .message == null or cancelled then $text
    else .message
      | if type == "object" and any(.[]; text) then
          with_entries(select(.value | text) | .key as $language
            | .value = ([.value, ($text | if type == "object" then .[$language] else . end | text | values)] | join("\n\n")))
        elif text then [., ($text | plain | values)] | join("\n\n")
        else $text end
    end;

# What is in all three views, as {sessions, rooms, speakers, categories}; errors tell other documents apart.
def view:
  if type == "object" and (get("sessions") | type) == "array" and (has("rooms") or has("categories") or has("speakers")) then
    {name: "All", sessions, rooms: [get("rooms") | items] | sort_by(get("sort")), speakers: get("speakers"),
     categories: get("categories")}
  elif type == "array" and . == [] then {name: "GridSmart or Sessions", sessions: [], rooms: []}
  elif type == "array" and any(.[]; (get("rooms") | type) == "array") then
    [.[] | get("rooms") | items] as $rooms
    | {name: "GridSmart",
       sessions: [$rooms[] | . as $room | get("sessions") | items
                  | if type == "object" then .roomId = (.roomId // ($room | get("id"))) else . end],
       rooms: $rooms}
  elif type == "array" and any(.[]; (get("sessions") | type) == "array" and (has("groupName") or has("groupId"))) then
    [.[] | get("sessions") | items] as $sessions
    | {name: "Sessions", sessions: $sessions,
       rooms: [$sessions[] | {id: get("roomId"), name: get("room")}] | sort_by(.id)}
  elif type == "array" and any(.[]; get("fullName") or get("speakers")) then
    error("this is Sessionize's list of speakers, not a programme; give the address .../view/All")
  else
    error("this is not a Sessionize agenda: it has neither sessions and rooms (view All), nor days with rooms (GridSmart), nor groups with sessions (Sessions); give the address .../view/All")
  end;

# Of a session, which is an object.
def session($rooms; $speakers; $categories; $meanings; $languages):
  ([(.categoryItems | items | text | values), (.sessionCategoryItemId | text | values) | $categories[.] | values]
   + [.categories | items | get("name") as $title | get("categoryItems") | items | {$title, name: get("name")}]
   | by_meaning($meanings; $languages)) as $facts
  | (.roomId | text) as $room
  | {
      id,
      title,
      summary: summary,
      room: (if $room != null and $rooms[$room] then $room else .room | plain end),
      start: .startsAt,
      end: .endsAt,
      duration: (if .endsAt == null then .lengthInMinutes else null end),
      type: (if .isServiceSession == true then "break" else null end),
      plenum: (if .isPlenumSession == true then true else null end),
      language: (if .language == null then $facts.language
                 else .language | folded | if . == "mixed" then "ja, en" else $languages[.] // . end end),
      level: ($facts.level // ([.levels | items | plain | values] | join(", ") | text)),
      audience: ($facts.audience // (.targetAudience | words)),
      format: $facts.format,
      track: (if $facts.track == null then null else {name: $facts.track} end),
      tags: $facts.tags,
      people: (.speakers | people($speakers)),
      stream: (.liveUrl | text | if . == null then null else {url: .} end),
      recording: (if (.recordingUrl // (.asset | get("videoUrl"))) | text then "yes" else null end),
      access: (if .interpretationTarget == true then [{service: "spoken-interpretation"}] else null end),
      status: (if cancelled then {kind: "cancelled", reason: (.message | words)} else null end)
    };

def left_out(unwanted; $one; $many):
  [.[] | select(unwanted)] | length
  | if . == 0 then empty else "\(.) \(if . == 1 then "session " + $one else "sessions " + $many end); left out" end;

meanings as $meanings | languages as $languages
| view as $view
| ([$view.rooms[] | {id: (get("id") | text), name: (get("name") | words)} | select(.id)] | distinct(.id)) as $rooms
| ($rooms | index_by(.id)) as $room_index
# The views Speakers and SpeakerWall: a list, or one in each group.
| ([($view.speakers, $with.speakers) | items | if get("speakers") then .speakers[] else . end] | index_by(get("id"))) as $speakers
| (reduce ($view.categories | items | get("title") as $title | get("items") | items | {id: get("id"), $title, name: get("name")}) as $item
     ({}; .[$item.id | text // ""] = $item)) as $categories
| ($view.sessions
   | distinct(if type == "object" then [.id // .title, .startsAt, if .isPlenumSession == true then null else .roomId end] else . end)) as $all
| {
    "venue-kiosk": 1,
    producer: "Sessionize (\($view.name))",
    rooms: (if $rooms == [] then null else $rooms end),
    sessions: [
      $all[] | if type != "object" then . else
        select(accepted or cancelled) | select(.startsAt != null)
        | session($room_index; $speakers; $categories; $meanings; $languages) end
    ],
    findings: [
      (if $all == [] then "the agenda is empty: publish it in Sessionize (\"Schedule\", \"Publish\"), then it appears here by itself" else empty end),
      ($all | left_out(type == "object" and (accepted or cancelled | not); "is not accepted"; "are not accepted")),
      ($all | left_out(type == "object" and (accepted or cancelled) and .startsAt == null; "has no time yet"; "have no time yet"))
    ]
  }
