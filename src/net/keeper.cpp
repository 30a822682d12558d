#include "net/keeper.hpp"

#include <utility>

namespace kiosk::net {

std::optional<Record> Keeper::load() {
    if (!store_) return std::nullopt;
    auto record = store_->load();
    if (!record) {
        trouble_ = to_string(record.error());
        return std::nullopt;
    }
    if (*record) {
        validators_ = (*record)->validators;
        fetched_ = (*record)->fetched;
    }
    return std::move(*record);
}

void Keeper::write(Record record) {
    validators_ = record.validators;
    fetched_ = record.fetched;
    const auto saved = store_->save(record);
    trouble_ = saved ? std::string() : to_string(saved.error());
    unsaved_.reset();
    if (!saved) unsaved_ = std::move(record);
}

void Keeper::keep(Record record) {
    if (store_) write(std::move(record));
}

bool Keeper::confirm(const Validators& validators, Instant at) {
    constexpr std::chrono::hours often_enough{1};
    if (!store_) return true;
    const auto since = at - fetched_;
    const bool recent = since >= since.zero() && since < often_enough;
    if (!unsaved_ && validators == validators_ && recent) return true;
    std::optional<Record> record = std::exchange(unsaved_, std::nullopt);
    if (!record) record = load();
    if (!record) return false;
    record->validators = validators;
    record->fetched = at;
    write(std::move(*record));
    return true;
}

void Keeper::distrust(const std::string& why) {
    trouble_ = why;
}

std::string Keeper::news() {
    if (trouble_ == told_) return {};
    told_ = trouble_;
    return told_;
}

}  // namespace kiosk::net
