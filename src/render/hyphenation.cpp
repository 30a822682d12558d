#include "render/hyphenation.hpp"

#include <hyphen.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "base/lru.hpp"
#include "render/hyphen_patterns.hpp"

namespace kiosk::render {
namespace {

constexpr std::size_t longest_word = MAX_CHARS;
constexpr std::size_t least_part = 3;  // letters that stand before and after a hyphen

struct DictionaryCloser {
    void operator()(HyphenDict* dictionary) const noexcept { hnj_hyphen_free(dictionary); }
};
using Dictionary = std::unique_ptr<HyphenDict, DictionaryCloser>;

struct FileCloser {
    void operator()(std::FILE* file) const noexcept {
        std::fclose(file);  // NOLINT(cppcoreguidelines-owning-memory): its owner's
    }
};

Dictionary dictionary_of(std::string text) {
    const std::unique_ptr<std::FILE, FileCloser> file(fmemopen(text.data(), text.size(), "r"));
    return file ? Dictionary(hnj_hyphen_load_file(file.get())) : nullptr;
}

struct ConverterCloser {
    void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};

// What libhyphen allocates beside the places: spellings that a hyphen would change.
class Respellings {
  public:
    explicit Respellings(std::size_t letters) : letters_(letters) {}
    ~Respellings() {
        for (std::size_t i = 0; spelling != nullptr && i < letters_; ++i) release(spelling[i]);
        release(spelling);
        release(from);
        release(cut);
    }
    Respellings(const Respellings&) = delete;
    Respellings& operator=(const Respellings&) = delete;

    bool at(std::size_t letter) const { return spelling != nullptr && spelling[letter] != nullptr; }

    char** spelling = nullptr;
    int* from = nullptr;
    int* cut = nullptr;

  private:
    static void release(void* memory) {
        std::free(memory);  // NOLINT(cppcoreguidelines-no-malloc,cppcoreguidelines-owning-memory): by malloc
    }

    std::size_t letters_;
};

// In small letters, each of which stays one letter: places are counted in them.
std::u32string lower(std::string_view utf8) {
    const icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
    std::u32string letters;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
        letters += static_cast<char32_t>(u_tolower(text.char32At(i)));
    return letters;
}

// One byte a letter, except in UTF-8; empty where the encoding lacks a letter, or is unknown.
std::string encoded(const std::u32string& letters, const std::string& encoding) {
    const auto text = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(letters.data()),
                                                    static_cast<int32_t>(letters.size()));
    std::string bytes;
    if (encoding == "UTF-8") return text.toUTF8String(bytes);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, ConverterCloser> converter(ucnv_open(encoding.c_str(), &status));
    if (U_FAILURE(status)) return {};
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    bytes.resize(letters.size() * 4);
    const int32_t size = ucnv_fromUChars(converter.get(), bytes.data(), static_cast<int32_t>(bytes.size()),
                                         text.getBuffer(), text.length(), &status);
    if (U_FAILURE(status) || static_cast<std::size_t>(size) != letters.size()) return {};
    bytes.resize(letters.size());
    return bytes;
}

// Whether a hyphen may follow each letter of a word, which is in small letters.
std::vector<bool> marks(const std::u32string& letters, const HyphenPatterns& patterns) {
    std::vector<bool> found(letters.size());
    const std::string word = encoded(letters, patterns.encoding());
    const Dictionary dictionary = word.empty() ? nullptr : dictionary_of(patterns.for_word(word));
    if (dictionary == nullptr) return found;
    std::string hyphens(word.size() + 5, '\0');
    Respellings respellings(word.size());
    if (hnj_hyphen_hyphenate2(dictionary.get(), word.data(), static_cast<int>(word.size()), hyphens.data(),
                              nullptr, &respellings.spelling, &respellings.from, &respellings.cut) != 0) {
        return found;
    }
    for (std::size_t i = 0; i < letters.size(); ++i)
        found[i] = (hyphens[i] - '0') % 2 == 1 && !respellings.at(i);
    return found;
}

std::size_t utf8_length(char32_t letter) {
    return letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
}

}  // namespace

struct Hyphenation::Impl {
    std::vector<std::string> folders;
    std::map<std::string, std::shared_ptr<const HyphenPatterns>, std::less<>> by_language;
    Lru<std::string, std::vector<std::size_t>> known;  // by language and word

    // "sv", "sv_SE": the names of the files to look for, after the tag and after its likeliest region.
    static std::vector<std::string> names(std::string_view language) {
        UErrorCode status = U_ZERO_ERROR;
        icu::Locale locale = icu::Locale::forLanguageTag(
            icu::StringPiece(language.data(), static_cast<int32_t>(language.size())), status);
        if (U_FAILURE(status) || *locale.getLanguage() == '\0') return {};
        const std::string own_region = locale.getCountry();
        locale.addLikelySubtags(status);
        if (U_FAILURE(status)) return {};
        // Norwegian without more is bokmål, as everywhere in software.
        std::string code = locale.getLanguage();
        if (code == "no") code = "nb";
        const std::string likely = code + "_" + locale.getCountry();
        if (own_region.empty()) return {code, likely};
        return {code + "_" + own_region, code, likely};
    }

    const HyphenPatterns* find(std::string_view language) {
        const auto found = by_language.find(language);
        if (found != by_language.end()) return found->second.get();
        constexpr std::size_t most_languages = 64;  // tags come from feeds
        if (by_language.size() >= most_languages) return nullptr;
        return by_language.emplace(std::string(language), load(language)).first->second.get();
    }

    std::shared_ptr<const HyphenPatterns> load(std::string_view language) const {
        for (const std::string& name : names(language)) {
            for (const std::string& folder : folders) {
                auto read = HyphenPatterns::read(std::filesystem::path(folder) / ("hyph_" + name + ".dic"));
                if (read) return std::make_shared<const HyphenPatterns>(*std::move(read));
            }
        }
        return nullptr;
    }

    std::vector<std::size_t> places(std::string_view word, const HyphenPatterns& patterns) const {
        const std::u32string letters = lower(word);
        if (letters.size() < 2 * least_part || letters.size() > longest_word) return {};
        const std::vector<bool> may_break = marks(letters, patterns);
        const icu::UnicodeString original =
            icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int32_t>(word.size())));
        std::vector<std::size_t> found;
        std::size_t at = 0;
        int32_t unit = 0;
        for (std::size_t i = 0; i + least_part < letters.size(); ++i) {
            at += utf8_length(static_cast<char32_t>(original.char32At(unit)));
            unit = original.moveIndex32(unit, 1);
            if (may_break[i] && i + 1 >= least_part) found.push_back(at);
        }
        return found;
    }
};

Hyphenation::Hyphenation(std::vector<std::string> folders)
    : impl_(new Impl{std::move(folders), {}, Lru<std::string, std::vector<std::size_t>>{2048}}) {}
Hyphenation::~Hyphenation() = default;

bool Hyphenation::knows(std::string_view language) const {
    return impl_->find(language) != nullptr;
}

std::vector<std::size_t> Hyphenation::places(std::string_view word, std::string_view language) const {
    constexpr std::size_t longest_bytes = 4 * longest_word;
    if (word.size() < 2 * least_part || word.size() > longest_bytes) return {};
    const HyphenPatterns* patterns = impl_->find(language);
    if (patterns == nullptr) return {};
    std::string key = std::string(language).append(" ").append(word);
    if (const auto* known = impl_->known.find(key)) return *known;
    return impl_->known.put(key, impl_->places(word, *patterns));
}

}  // namespace kiosk::render
