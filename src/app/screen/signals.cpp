#include "app/screen/signals.hpp"

#include <pthread.h>

#include <csignal>

namespace kiosk::app {
namespace {

// Real-time signals are ours to use: this one only ends the waiting thread.
int end_signal() {
    return SIGRTMIN;
}

sigset_t watched() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, end_signal()}) sigaddset(&set, signal);
    return set;
}

}  // namespace

SignalWatch::SignalWatch(std::function<void()> on_signal) {
    // A log that nobody reads any more, a connection that has gone and a file that may not grow are failures
    // of a write, to be told where that is done.
    for (const int signal : {SIGPIPE, SIGXFSZ}) std::signal(signal, SIG_IGN);
    const sigset_t set = watched();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    thread_ = std::thread([on_signal = std::move(on_signal), set] {
        int signal = 0;
        while (sigwait(&set, &signal) == 0 && signal != end_signal()) on_signal();
    });
}

SignalWatch::~SignalWatch() {
    pthread_kill(thread_.native_handle(), end_signal());
    thread_.join();
}

}  // namespace kiosk::app
