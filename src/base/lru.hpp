#pragma once

#include <functional>
#include <list>
#include <unordered_map>
#include <utility>

#include "base/cache_use.hpp"

namespace kiosk {

/// Values by key, the least recently used thrown out once their costs exceed the limit. The newest value is
/// always kept, so a single one may cost more than the limit. A reference stays good until the next put().
template <class Key, class Value, class Hash = std::hash<Key>>
class Lru {
  public:
    explicit Lru(std::size_t limit) : limit_(limit) {}

    /// Null when it is not there; else it now counts as used last.
    Value* find(const Key& key) {
        const auto at = index_.find(key);
        ++use_.asked;
        if (at == index_.end()) return nullptr;
        ++use_.found;
        entries_.splice(entries_.begin(), entries_, at->second);
        return &at->second->value;
    }

    /// Takes the place of what had the same key.
    Value& put(const Key& key, Value value, std::size_t cost = 1) {
        if (const auto at = index_.find(key); at != index_.end()) remove(at->second);
        entries_.push_front(Entry{key, std::move(value), cost});
        index_.emplace(key, entries_.begin());
        cost_ += cost;
        while (cost_ > limit_ && entries_.size() > 1) remove(std::prev(entries_.end()));
        return entries_.front().value;
    }

    void clear() {
        index_.clear();
        entries_.clear();
        cost_ = 0;
    }

    std::size_t cost() const { return cost_; }
    std::size_t size() const { return entries_.size(); }
    const CacheUse& use() const { return use_; }

  private:
    struct Entry {
        Key key;
        Value value;
        std::size_t cost;
    };
    using Entries = std::list<Entry>;

    void remove(typename Entries::iterator entry) {
        cost_ -= entry->cost;
        index_.erase(entry->key);
        entries_.erase(entry);
    }

    std::size_t limit_;
    std::size_t cost_ = 0;
    CacheUse use_;
    Entries entries_;  // most recently used first
    std::unordered_map<Key, typename Entries::iterator, Hash> index_;
};

}  // namespace kiosk
