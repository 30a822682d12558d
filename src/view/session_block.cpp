#include "view/session_block.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
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

class Composer {
  public:
    Composer(const Context& c, const Session& session, Lead lead, const Room& here, Size space)
        : c_(c),
          session_(session),
          lead_(lead),
          elsewhere_(held_elsewhere(c, session, here)),
          space_(space),
          card_(stream_card(c, session, true)),
          bare_card_(stream_card(c, session, false)) {}

    Block compose(const Density& d, bool last) const {
        const bool whole_card = d.code == Code::with_organisers || c_.portrait();
        const Block card = d.code == Code::none ? Block{} : whole_card ? card_ : bare_card_;
        const bool beside = !card.empty() && !c_.portrait();
        const int width = beside ? space_.w - card.w - c_.px(4) : space_.w;

        const Block mark = mark_line(c_, session_, lead_, width);
        const Block access = access_and_facts(c_, session_, width, d.fact_lines, d.small);
        TextSpace title_space{width, title_lines(d), 0};
        const Block place = place_line(c_, elsewhere_, last ? 3.6 : 4.6, width);
        if (last) {
            title_space.height =
                std::max(c_.px(4.5), space_.h - mark.h - place.h - access.h - 3 * c_.px(d.gap));
        }
        const Block title =
            title_block(c_, session_, {Face::display, c_.px(d.title), c_.px(4.5), 1.12}, title_space);
        const Block subtitle =
            d.extras
                ? text_block(c_, with_dashes(session_.subtitle),
                             {Face::semibold, c_.px(3.8), c_.px(3.2), 1.25, false, text_language(session_)},
                             {width, 2, 0}, c_.theme.text)
                : Block{};
        const Block note =
            d.note_lines > 0 ? note_line(c_, session_, 3.6, {width, d.note_lines, 0}) : Block{};
        const Block people = last ? Block{} : people_block(c_, session_.people, width, people_size(d));
        const Block organisers = d.extras && card.empty() ? organisers_line(c_, session_, width) : Block{};

        const int gap = c_.px(d.gap);
        Block text =
            column({column({mark, title, place, subtitle, note}, c_.px(d.gap * 0.6)), access, people}, gap);
        if (!card.empty() && !beside) text = column({text, card}, gap);
        text = column({text, organisers}, gap);
        if (beside) put(text, card, space_.w - card.w, 0);
        if (d.note_lines == 0 && !session_.note.empty()) text.cut.push_back(session_.note);
        if (card_.empty()) text.cut.insert(text.cut.end(), card_.cut.begin(), card_.cut.end());
        return text;
    }

    // What of the summary fits below everything else; nothing rather than a line and a half.
    void add_summary(Block& block) const {
        if (session_.summary.empty()) return;
        const TextStyle style{Face::regular, c_.px(3.2), c_.px(3.0), 1.42, false, text_language(session_)};
        const int line = static_cast<int>(c_.px(3.2) * style.spacing) + 1;
        const int gap = c_.px(2.8);
        const int lines = std::min((space_.h - block.h - gap) / line, 8);
        if (lines < 2) return;
        const bool beside = !card_.empty() && !c_.portrait();
        const int width =
            std::min(beside ? space_.w - card_.w - c_.px(4) : space_.w, c_.px(c_.portrait() ? 100 : 120));
        Block summary = text_block(c_, session_.summary, style, {width, lines, 0}, c_.theme.muted);
        // A summary is an extract by nature: its end is no fault to report.
        summary.cut.clear();
        put(block, summary, 0, block.h + gap);
    }

  private:
    // An upright screen has short lines and room for more of them.
    int title_lines(const Density& d) const { return d.title_lines + (c_.portrait() ? 2 : 0); }

    // Few people may stand large; many never.
    PeopleSize people_size(const Density& d) const {
        if (d.people == PeopleSize::large && session_.people.size() > 3) return PeopleSize::regular;
        return d.people;
    }

    const Context& c_;
    const Session& session_;
    Lead lead_;
    std::string elsewhere_;
    Size space_;
    Block card_,
        bare_card_;  // with the organisers and without; beside an upright screen's code they cost no room
};

}  // namespace

SessionBlock session_block(const Context& c, const Session& session, Lead lead, const Room& here,
                           Size space) {
    const Composer composer(c, session, lead, here, space);
    for (std::size_t i = 0; i < densities.size(); ++i) {
        const bool last = i + 1 == densities.size();
        Block block = composer.compose(densities[i], last);
        const bool whole = block.h <= space.h && (!densities[i].extras || block.cut.empty());
        if (!whole && !last) continue;
        composer.add_summary(block);
        return {std::move(block), i};
    }
    return {};
}

}  // namespace kiosk::view
