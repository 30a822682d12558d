#pragma once

#include <exception>
#include <new>
#include <string>
#include <type_traits>
#include <utility>

#include "base/error.hpp"

namespace kiosk {

/// That this machine has no memory left for `what`: nothing else is at fault, and it passes.
inline Error out_of_memory(const std::string& what, std::string place = {}) {
    return {"this machine has no memory left for " + what, std::move(place),
            "end what else runs on it, or give it more"};
}

/// Whether out_of_memory() made this failure, whatever there was no memory for.
inline bool is_out_of_memory(const Error& error) {
    return error.message.starts_with(out_of_memory({}).message);
}

/// What `work` gives, which is a Result or nothing; a failure where it throws. For work on threads of its
/// own, from which an exception would end the process: for want of memory, or by a library that meets what it
/// did not expect.
template <class Work>
auto guarded(Work&& work) {
    constexpr bool gives_nothing = std::is_void_v<decltype(work())>;
    using Outcome = typename std::conditional_t<gives_nothing, std::type_identity<Result<void>>,
                                                std::type_identity<decltype(work())>>::type;
    try {
        if constexpr (gives_nothing) {
            work();
            return Outcome();
        } else {
            return Outcome(work());
        }
    } catch (const std::bad_alloc&) {
        return Outcome(tl::make_unexpected(out_of_memory("it")));
    } catch (const std::exception& error) {
        return Outcome(fail(error.what()));
    }
}

}  // namespace kiosk
