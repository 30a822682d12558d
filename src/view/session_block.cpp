#include "view/session_block.hpp"

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <map>
#include <string>

#include "view/people.hpp"
#include "view/session_parts.hpp"
#include "view/texts.hpp"
#include "view/wrap.hpp"

namespace kiosk::view {
namespace {

// Organisers that stand below a code give way before it does.
enum class Code { none, alone, with_organisers };

struct Density {
    double title;  // units
    int title_lines;
    PeopleSize people;
    bool extras;     // subtitle and organisers
    int fact_lines;  // 0: no facts
    Code code;       // the stream's QR code
    bool small;      // the access services, see access_and_facts()
    int note_lines;  // 0: no note
    double gap;      // units
};

// From generous to dense: before anything that the session has is left out, its title becomes smaller. The
// last always fits: mark, access and a title that is cut if need be.
constexpr std::array densities{
    Density{7.6, 3, PeopleSize::large, true, 3, Code::with_organisers, false, 2, 3.0},
    Density{7.6, 3, PeopleSize::regular, true, 3, Code::with_organisers, false, 2, 2.6},
    Density{7.0, 3, PeopleSize::regular, true, 3, Code::with_organisers, false, 2, 2.1},
    Density{6.4, 3, PeopleSize::regular, true, 3, Code::with_organisers, false, 2, 1.7},
    Density{5.8, 3, PeopleSize::regular, true, 3, Code::with_organisers, false, 2, 1.4},
    Density{5.6, 3, PeopleSize::compact, true, 3, Code::with_organisers, false, 2, 1.4},
    Density{6.2, 3, PeopleSize::regular, false, 2, Code::with_organisers, false, 2, 1.6},
    Density{6.0, 3, PeopleSize::compact, false, 2, Code::with_organisers, false, 2, 1.6},
    Density{6.0, 3, PeopleSize::compact, false, 1, Code::with_organisers, false, 2, 1.6},
    Density{5.2, 3, PeopleSize::compact, false, 1, Code::with_organisers, false, 1, 1.5},
    Density{5.2, 3, PeopleSize::tiny, false, 1, Code::with_organisers, true, 1, 1.4},
    Density{5.2, 3, PeopleSize::names, false, 1, Code::with_organisers, true, 1, 1.4},
    Density{5.6, 3, PeopleSize::compact, false, 1, Code::alone, false, 1, 1.5},
    Density{5.2, 3, PeopleSize::tiny, false, 1, Code::alone, true, 1, 1.4},
    Density{5.2, 3, PeopleSize::names, false, 1, Code::alone, true, 1, 1.4},
    Density{4.6, 2, PeopleSize::names, false, 1, Code::none, true, 1, 1.2},
    Density{4.5, 2, PeopleSize::names, false, 0, Code::none, true, 0, 1.0},
};

enum class Part { mark, access, place, title, subtitle, note, people, organisers };

// What a part of the same session was made with.
struct Made {
    Part part;
    int width;
    int first = 0, second = 0, third = 0;

    auto operator<=>(const Made&) const = default;
};

}  // namespace

class SessionComposer::Impl {
  public:
    Impl(const Context& c, const Session& session, Lead lead, const Room& here, int width)
        : c_(c),
          session_(session),
          lead_(lead),
          elsewhere_(held_elsewhere(c, session, here)),
          width_(width),
          card_(stream_card(c, session, true)),
          bare_card_(stream_card(c, session, false)) {}

    std::optional<Block> compose(int height, std::size_t most_level) {
        for (std::size_t level = 0; level < densities.size() && level <= most_level; ++level) {
            const bool last = level + 1 == densities.size();
            Block block = compose(densities[level], height, last);
            const bool whole = block.h <= height && (!densities[level].extras || block.cut.empty());
            if (!whole && !last) continue;
            add_summary(block, height);
            return block;
        }
        return std::nullopt;
    }

  private:
    Block compose(const Density& d, int height, bool last) {
        const bool whole_card = d.code == Code::with_organisers || c_.portrait();
        const Block card = d.code == Code::none ? Block{} : whole_card ? card_ : bare_card_;
        const bool beside = !card.empty() && !c_.portrait();
        const int width = beside ? width_ - card.w - c_.px(4) : width_;

        const Block& mark = kept({Part::mark, width}, [&] { return mark_line(c_, session_, lead_, width); });
        const Block& access = kept({Part::access, width, d.fact_lines, d.small ? 1 : 0}, [&] {
            return access_and_facts(c_, session_, width, d.fact_lines, d.small);
        });
        const Block& place = kept({Part::place, width, last ? 1 : 0},
                                  [&] { return place_line(c_, elsewhere_, last ? 3.6 : 4.6, width); });
        TextSpace title_space{width, title_lines(d), 0};
        if (last) {
            title_space.height =
                std::max(c_.px(4.5), height - mark.h - place.h - access.h - 3 * c_.px(d.gap));
        }
        const Block& title =
            kept({Part::title, width, c_.px(d.title), title_space.lines, title_space.height}, [&] {
                return title_block(c_, session_, {Face::display, c_.px(d.title), c_.px(4.5), 1.12},
                                   title_space);
            });
        const Block& people =
            last ? nothing_ : kept({Part::people, width, static_cast<int>(people_size(d))}, [&] {
                return people_block(c_, session_.people, width, people_size(d));
            });

        const int gap = c_.px(d.gap);
        Block text =
            column({column({mark, title, place, subtitle(d, width), note(d, width)}, c_.px(d.gap * 0.6)),
                    access, people},
                   gap);
        if (!card.empty() && !beside) text = column({text, card}, gap);
        if (d.extras && card.empty()) text = column({text, organisers(width)}, gap);
        if (beside) put(text, card, width_ - card.w, 0);
        if (d.note_lines == 0 && !session_.note.empty()) text.cut.push_back(session_.note);
        if (card_.empty()) text.cut.insert(text.cut.end(), card_.cut.begin(), card_.cut.end());
        return text;
    }

    const Block& subtitle(const Density& d, int width) {
        if (!d.extras) return nothing_;
        return kept({Part::subtitle, width}, [&] {
            return text_block(c_, with_dashes(session_.subtitle),
                              {Face::semibold, c_.px(3.8), c_.px(3.2), 1.25, false, text_language(session_)},
                              {width, 2, 0}, c_.theme.text);
        });
    }

    const Block& note(const Density& d, int width) {
        if (d.note_lines == 0) return nothing_;
        return kept({Part::note, width, d.note_lines}, [&] {
            return note_line(c_, session_, 3.6, {width, d.note_lines, 0});
        });
    }

    const Block& organisers(int width) {
        return kept({Part::organisers, width}, [&] { return organisers_line(c_, session_, width); });
    }

    // What of the summary fits below everything else; nothing rather than a line and a half.
    void add_summary(Block& block, int height) const {
        if (session_.summary.empty()) return;
        const TextStyle style{Face::regular, c_.px(3.2), c_.px(3.0), 1.42, false, text_language(session_)};
        const int line = static_cast<int>(c_.px(3.2) * style.spacing) + 1;
        const int gap = c_.px(2.8);
        const int lines = std::min((height - block.h - gap) / line, 8);
        if (lines < 2) return;
        const bool beside = !card_.empty() && !c_.portrait();
        const int width =
            std::min(beside ? width_ - card_.w - c_.px(4) : width_, c_.px(c_.portrait() ? 100 : 120));
        Block summary = text_block(c_, session_.summary, style, {width, lines, 0}, c_.theme.muted);
        // A summary is an extract by nature: its end is no fault to report.
        summary.cut.clear();
        put(block, summary, 0, block.h + gap);
    }

    // An upright screen has short lines and room for more of them.
    int title_lines(const Density& d) const { return d.title_lines + (c_.portrait() ? 2 : 0); }

    // Few people may stand large; many never.
    PeopleSize people_size(const Density& d) const {
        if (d.people == PeopleSize::large && session_.people.size() > 3) return PeopleSize::regular;
        return d.people;
    }

    // Densities share most of their parts; to set a text is what takes the time.
    template <class Make>
    const Block& kept(const Made& made, const Make& make) {
        const auto at = parts_.find(made);
        return at != parts_.end() ? at->second : parts_.emplace(made, make()).first->second;
    }

    const Context& c_;
    const Session& session_;
    Lead lead_;
    std::string elsewhere_;
    int width_;
    Block card_,
        bare_card_;  // with the organisers and without; beside an upright screen's code they cost no room
    Block nothing_;
    std::map<Made, Block> parts_;
};

SessionComposer::SessionComposer(const Context& c, const Session& session, Lead lead, const Room& here,
                                 int width)
    : impl_(std::make_unique<Impl>(c, session, lead, here, width)) {}

SessionComposer::~SessionComposer() = default;

std::optional<Block> SessionComposer::compose(int height, std::size_t most_level) {
    return impl_->compose(height, most_level);
}

}  // namespace kiosk::view
