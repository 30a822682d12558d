#pragma once

#include <string>
#include <string_view>
#include <utility>

extern "C" {
#include <jq.h>
#include <jv.h>
}

namespace kiosk::adapter {

/// One reference to a value of libjq, given back at the end. Internal to this folder.
class JqValue {
  public:
    explicit JqValue(jv value) : value_(value) {}
    JqValue(JqValue&& other) noexcept : value_(std::exchange(other.value_, jv_invalid())) {}
    JqValue& operator=(JqValue&& other) noexcept {
        std::swap(value_, other.value_);
        return *this;
    }
    JqValue(const JqValue&) = delete;
    JqValue& operator=(const JqValue&) = delete;
    ~JqValue() { jv_free(value_); }

    bool valid() const { return jv_get_kind(value_) != JV_KIND_INVALID; }
    jv_kind kind() const { return jv_get_kind(value_); }

    /// A further reference, for functions of libjq that take one.
    jv copy() const { return jv_copy(value_); }

    /// This one, for functions of libjq that take it.
    jv release() { return std::exchange(value_, jv_invalid()); }

    /// Of a string; it lives as long as this does.
    std::string_view text() const {
        return {jv_string_value(value_), static_cast<std::size_t>(jv_string_length_bytes(copy()))};
    }

  private:
    jv value_;
};

/// An interpreter. Internal to this folder.
class Jq {
  public:
    Jq() : state_(jq_init()) {
        if (state_ == nullptr) return;
        // libjq 1.6 leaves these unset, and calls whatever stands there when a program says `input` or
        // `debug`.
        jq_set_input_cb(state_, nullptr, nullptr);
        jq_set_debug_cb(state_, nullptr, nullptr);
    }
    Jq(const Jq&) = delete;
    Jq& operator=(const Jq&) = delete;
    ~Jq() {
        if (state_ != nullptr) jq_teardown(&state_);
    }

    /// Null where memory was short.
    jq_state* get() const { return state_; }

  private:
    jq_state* state_;
};

}  // namespace kiosk::adapter
