#include "net/client.hpp"

namespace kiosk::net {
namespace {

// A transfer is in the multi handle for as long as this lives.
class Enrolled {
  public:
    Enrolled(CURLM* multi, CURL* easy) : multi_(multi), easy_(easy) { curl_multi_add_handle(multi_, easy_); }
    Enrolled(const Enrolled&) = delete;
    Enrolled& operator=(const Enrolled&) = delete;
    ~Enrolled() { curl_multi_remove_handle(multi_, easy_); }

  private:
    CURLM* multi_;
    CURL* easy_;
};

Answer internal_error(CURLMcode code) {
    Answer answer;
    answer.error = {std::string("the transfer cannot be run: ") + curl_multi_strerror(code),
                    {},
                    "it is tried again; if it lasts, restart the program"};
    return answer;
}

}  // namespace

Answer Client::get(const SourceUrl& source, const Validators& validators,
                   const std::vector<RequestHeader>& headers, const std::stop_token& stop) {
    // curl itself wakes earlier for its own timeouts.
    constexpr int longest_wait_ms = 60'000;
    Transfer transfer(source, limits_, validators, headers);
    if (multi_ == nullptr || transfer.handle() == nullptr) return internal_error(CURLM_OUT_OF_MEMORY);
    CURLM* const multi = multi_.get();
    const Enrolled enrolled(multi, transfer.handle());
    const std::stop_callback wake(stop, [multi] { curl_multi_wakeup(multi); });

    while (!stop.stop_requested()) {
        int running = 0;
        CURLMcode code = curl_multi_perform(multi, &running);
        int left = 0;
        for (CURLMsg* message = curl_multi_info_read(multi, &left); message != nullptr;
             message = curl_multi_info_read(multi, &left)) {
            if (message->msg == CURLMSG_DONE) return transfer.finish(message->data.result);
        }
        if (running == 0) return internal_error(code);
        if (code == CURLM_OK) code = curl_multi_poll(multi, nullptr, 0, longest_wait_ms, nullptr);
        if (code != CURLM_OK) return internal_error(code);
        if (woken_) woken_();
    }
    Answer answer;
    answer.kind = Answer::Kind::stopped;
    return answer;
}

}  // namespace kiosk::net
