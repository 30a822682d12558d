#include "feed/xml/xml_check.hpp"

#include <algorithm>
#include <cctype>
#include <vector>

#include "base/text.hpp"
#include "feed/text/text_clean.hpp"
#include "feed/text/text_place.hpp"
#include "feed/text/text_reader.hpp"

namespace kiosk::feed {
namespace {

constexpr auto none = std::string_view::npos;

bool begins_name(char c) {
    const auto code = static_cast<unsigned char>(c);
    return code >= 0x80 || std::isalpha(code) != 0 || c == '_' || c == ':';
}

struct Tag {
    enum class Kind { open, close, empty };

    std::string_view name;
    std::size_t at = 0;
    Kind kind = Kind::open;
};

// Goes from tag to tag, without building anything.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    // The next tag; nothing at the end, or where the text breaks off or begins something that is no tag.
    std::optional<Tag> next() {
        if (!skip_to_tag()) return std::nullopt;
        Tag tag;
        tag.at = at_;
        const bool close = text_.substr(at_).starts_with("</");
        const std::size_t name = at_ + (close ? 2 : 1);
        if (name < text_.size() && !begins_name(text_[name])) {
            no_tag_ = true;
            return std::nullopt;
        }
        tag.name = text_.substr(name, name_end(name) - name);
        ++nodes_;
        if (!skip_attributes(name)) return std::nullopt;
        tag.kind = close ? Tag::Kind::close : text_[at_ - 2] == '/' ? Tag::Kind::empty : Tag::Kind::open;
        return tag;
    }

    // Past everything that is no tag; false where none follows.
    bool skip_to_tag() {
        while ((at_ = std::min(text_.find('<', at_), text_.size())) < text_.size()) {
            const std::string_view rest = text_.substr(at_);
            bool whole = true;
            if (rest.starts_with("<!--")) {
                whole = skip_past("-->", 4);
            } else if (rest.starts_with("<![CDATA[")) {
                whole = skip_past("]]>", 9);
            } else if (rest.starts_with("<?")) {
                whole = skip_past("?>", 2);
            } else if (rest.starts_with("<!")) {
                whole = skip_doctype();
            } else {
                return true;
            }
            ++nodes_;
            if (!whole) return false;
        }
        return false;
    }

    std::size_t at() const { return at_; }
    std::size_t nodes() const { return nodes_; }
    bool no_tag() const { return no_tag_; }

  private:
    bool skip_past(std::string_view end, std::size_t from) {
        const std::size_t found = text_.find(end, at_ + from);
        at_ = found == none ? text_.size() : found + end.size();
        return found != none;
    }

    std::size_t name_end(std::size_t at) const {
        const auto ends = [](char c) {
            return c == '>' || c == '/' || c == ' ' || c == '\n' || c == '\t' || c == '\r';
        };
        while (at < text_.size() && !ends(text_[at])) ++at;
        return at;
    }

    // To behind the '>' of the tag whose name is at `from`.
    bool skip_attributes(std::size_t from) {
        for (at_ = from; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (c == '>') {
                ++at_;
                return true;
            }
            if (c != '"' && c != '\'') continue;
            ++nodes_;
            at_ = text_.find(c, at_ + 1);
            if (at_ == none) break;
        }
        at_ = text_.size();
        return false;
    }

    // With its own declarations, of which nothing is believed.
    bool skip_doctype() {
        int brackets = 0;
        std::size_t at = at_ + 2;
        while ((at = text_.find_first_of("\"'[]<>", at)) != none) {
            if (text_.substr(at).starts_with("<!--") || text_[at] == '"' || text_[at] == '\'') {
                const bool comment = text_[at] == '<';
                const std::size_t end = comment ? text_.find("-->", at) : text_.find(text_[at], at + 1);
                if (end == none) break;
                at = end + (comment ? 3 : 1);
                continue;
            }
            if (text_[at] == '[' || text_[at] == '<') ++brackets;
            if (text_[at] == '>' && brackets == 0) {
                at_ = at + 1;
                return true;
            }
            if (text_[at] == ']' || text_[at] == '>') --brackets;
            ++at;
        }
        at_ = text_.size();
        return false;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t nodes_ = 0;
    bool no_tag_ = false;
};

std::string shown_end(const Tag& tag) {
    return "</" + cut(clean_line(tag.name.substr(0, 400)), 60) + '>';
}

std::string shown(const Tag& tag) {
    return tag.kind == Tag::Kind::close ? shown_end(tag) : shown_end(tag).erase(1, 1);
}

}  // namespace

std::string xml_root(std::string_view utf8) {
    Scanner scanner(utf8);
    if (!scanner.skip_to_tag()) return {};
    const std::string_view rest = utf8.substr(scanner.at() + 1);
    if (rest.empty() || !begins_name(rest.front())) return {};
    const auto ends_name = [](char c) {
        return !begins_name(c) && std::isdigit(static_cast<unsigned char>(c)) == 0 && c != '-' && c != '.';
    };
    const auto end = std::ranges::find_if(rest.substr(0, 400), ends_name);
    return cut(valid_utf8({rest.begin(), end}), 60);
}

Result<std::size_t> xml_extent(std::string_view utf8, int depth, std::size_t most_nodes) {
    constexpr const char* no_programme = "this is no programme";
    Scanner scanner(utf8);
    std::vector<Tag> open;
    while (const auto tag = scanner.next()) {
        if (scanner.nodes() > most_nodes) {
            return fail("more than " + std::to_string(most_nodes) + " elements", {}, no_programme);
        }
        if (tag->kind == Tag::Kind::open) {
            if (static_cast<int>(open.size()) >= depth) {
                return fail("nested more than " + std::to_string(depth) + " levels deep",
                            place_of(utf8, tag->at), no_programme);
            }
            open.push_back(*tag);
        } else if (tag->kind == Tag::Kind::close) {
            if (open.empty() || open.back().name != tag->name) {
                const std::string wanted =
                    open.empty() ? "no element is open"
                                 : shown(open.back()) + " of " + place_of(utf8, open.back().at) + " is open";
                return fail("not valid XML: " + shown(*tag) + " does not belong here, " + wanted,
                            place_of(utf8, tag->at), "close each element before the one around it");
            }
            open.pop_back();
        }
        if (open.empty()) return scanner.at();
    }
    if (scanner.no_tag()) {
        return fail("not valid XML: a '<' that begins no element", place_of(utf8, scanner.at()),
                    "write it as &lt;");
    }
    const std::string before = open.empty() ? "its first element" : shown_end(open.front());
    return fail("the document ends before " + before, place_of(utf8, utf8.size()),
                "it was cut while it was written or sent; fetch or export it again");
}

}  // namespace kiosk::feed
