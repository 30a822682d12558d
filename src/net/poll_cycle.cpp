#include "net/poll_cycle.hpp"

#include <exception>
#include <utility>

#include "base/guarded.hpp"
#include "net/backoff.hpp"

namespace kiosk::net {
namespace {

std::optional<Store> store_of(const PollOptions& options, const Source& source) {
    if (options.store.empty()) return std::nullopt;
    return Store(options.store, source.name(), options.byte_limit);
}

}  // namespace

PollCycle::PollCycle(PollOptions options, Poller::Accept accept)
    : options_(std::move(options)),
      accept_(std::move(accept)),
      source_(options_),
      keeper_(store_of(options_, source_)) {}

Result<void> PollCycle::accepted(const Body& body) const {
    // Whatever a strange body makes a parser throw must not end the polling.
    return guarded([&] { return accept_(body); });
}

void PollCycle::begin() {
    const std::optional<Record> record = keeper_.load();
    if (!record) return;
    const auto verdict = accepted({record->bytes, record->url, true, record->fetched});
    if (!verdict) {
        keeper_.distrust("the stored bytes are of no use: " + to_string(verdict.error()));
        return;
    }
    good_ = Good{body_hash(record->bytes), record->validators};
    last_success_ = record->fetched;
}

std::optional<PollReport> PollCycle::poll(const std::stop_token& stop) {
    PollReport report;
    ResponseHeaders headers;
    // What one poll has no memory for, or else breaks over, the next one may have.
    try {
        Answer answer = source_.ask(good_ ? good_->validators : Validators(), stop);
        if (answer.kind == Answer::Kind::stopped || stop.stop_requested()) return std::nullopt;
        report.at = options_.wall_clock();
        if (answer.headers.date)
            report.server_date = *answer.headers.date + answer.headers.age.value_or(std::chrono::seconds{0});
        headers = answer.headers;
        judge(std::move(answer), report);
    } catch (const std::exception& error) {
        report.at = options_.wall_clock();
        report.outcome = PollReport::Outcome::failed;
        report.error = std::string("the poll broke off: ") + error.what();
    }
    finish(headers, report);
    return report;
}

void PollCycle::judge(Answer answer, PollReport& report) {
    if (answer.kind == Answer::Kind::not_modified) return confirm(std::move(answer), report);
    if (answer.kind != Answer::Kind::body) {
        report.outcome = PollReport::Outcome::failed;
        report.error = to_string(answer.error);
        return;
    }
    const BodyHash hash = body_hash(answer.bytes);
    if (good_ && good_->hash == hash) return confirm(std::move(answer), report);
    take(std::move(answer), hash, report);
}

void PollCycle::take(Answer answer, const BodyHash& hash, PollReport& report) {
    const auto verdict = accepted({answer.bytes, answer.url, false, report.at});
    if (!verdict) {
        // Judged anew when it comes again: the cause may lie elsewhere, as in an adapter that is being
        // mended.
        report.outcome = PollReport::Outcome::rejected;
        report.error = to_string(verdict.error());
        return;
    }
    report.outcome = PollReport::Outcome::fresh;
    good_ = Good{hash, answer.headers.validators};
    keep(std::move(answer), report.at);
}

void PollCycle::confirm(Answer answer, PollReport& report) {
    report.outcome = PollReport::Outcome::unchanged;
    Validators& known = good_->validators;
    const Validators& said = answer.headers.validators;
    // A whole answer speaks for itself; a 304 may leave out what has not changed (RFC 9110, 15.4.5).
    if (answer.kind == Answer::Kind::body) known = said;
    if (!said.etag.empty()) known.etag = said.etag;
    if (!said.last_modified.empty()) known.last_modified = said.last_modified;
    if (keeper_.confirm(known, report.at)) return;
    if (answer.kind == Answer::Kind::body) return keep(std::move(answer), report.at);
    known = {};  // so that the next answer brings the bytes
}

void PollCycle::keep(Answer answer, Instant at) {
    keeper_.keep({source_.name(), std::move(answer.url), at, good_->validators, std::move(answer.bytes)});
}

void PollCycle::finish(const ResponseHeaders& headers, PollReport& report) {
    const bool well =
        report.outcome == PollReport::Outcome::fresh || report.outcome == PollReport::Outcome::unchanged;
    failures_ = well ? 0 : failures_ + 1;
    if (well) last_success_ = report.at;
    report.last_success = last_success_;
    report.failures = failures_;
    report.store_error = keeper_.news();
    report.next_in = next_pause({failures_, options_.interval, options_.longest_interval, options_.random(),
                                 retry_after(headers, report.at), fresh_for(headers)});
}

}  // namespace kiosk::net
