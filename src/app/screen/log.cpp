#include "app/screen/log.hpp"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>
#include <systemd/sd-daemon.h>
#include <unistd.h>

#include "app/setup/files.hpp"

namespace kiosk::app {
namespace {

// JOURNAL_STREAM tells which file is the journal's: whoever redirects the output does not change it. See
// systemd.exec(5).
bool journal_reads_errors() {
    const std::string told = environment("JOURNAL_STREAM");
    struct stat file {};
    if (told.empty() || fstat(STDERR_FILENO, &file) != 0) return false;
    return told == std::to_string(file.st_dev) + ':' + std::to_string(file.st_ino);
}

class JournalLevel : public spdlog::custom_flag_formatter {
  public:
    void format(const spdlog::details::log_msg& message, const std::tm&, spdlog::memory_buf_t& out) override {
        const std::string_view mark = mark_of(message.level);
        out.append(mark.data(), mark.data() + mark.size());
    }

    std::unique_ptr<spdlog::custom_flag_formatter> clone() const override {
        return std::make_unique<JournalLevel>();
    }

  private:
    static std::string_view mark_of(spdlog::level::level_enum level) {
        switch (level) {
            case spdlog::level::critical:
                return SD_CRIT;
            case spdlog::level::err:
                return SD_ERR;
            case spdlog::level::warn:
                return SD_WARNING;
            case spdlog::level::info:
                return SD_INFO;
            default:
                return SD_DEBUG;
        }
    }
};

}  // namespace

std::string error_mark() {
    return journal_reads_errors() ? SD_ERR : "";
}

std::shared_ptr<spdlog::logger> make_log() {
    constexpr const char* name = "venue-kiosk";
    if (!journal_reads_errors()) return spdlog::stderr_color_mt(name);
    auto formatter = std::make_unique<spdlog::pattern_formatter>();
    formatter->add_flag<JournalLevel>('*').set_pattern("%*%v");
    auto log = spdlog::stderr_logger_mt(name);
    log->set_formatter(std::move(formatter));
    return log;
}

}  // namespace kiosk::app
