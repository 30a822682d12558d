#include "tests/net/certificate.hpp"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <memory>
#include <stdexcept>

namespace kiosk::net {
namespace {

template <auto release>
struct Release {
    template <class T>
    void operator()(T* handle) const {
        release(handle);
    }
};

using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Paper = std::unique_ptr<X509, Release<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>>;
using File = std::unique_ptr<std::FILE, Release<std::fclose>>;

void require(bool good) {
    if (!good) throw std::runtime_error("no certificate for the test");
}

}  // namespace

Certificate::Certificate() {
    const Key key(EVP_EC_gen("P-256"));
    const Paper paper(X509_new());
    require(key != nullptr && paper != nullptr);
    X509_set_version(paper.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(paper.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(paper.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(paper.get()), 3600);
    X509_set_pubkey(paper.get(), key.get());
    const unsigned char name[] = "venue-kiosk test";
    X509_NAME_add_entry_by_txt(X509_get_subject_name(paper.get()), "CN", MBSTRING_ASC, name, -1, -1, 0);
    X509_set_issuer_name(paper.get(), X509_get_subject_name(paper.get()));
    const Extension where(X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "IP:127.0.0.1"));
    require(where != nullptr && X509_add_ext(paper.get(), where.get(), -1) == 1);
    require(X509_sign(paper.get(), key.get(), EVP_sha256()) > 0);
    const File certificate_out(std::fopen(file().c_str(), "w"));
    const File key_out(std::fopen(key_file().c_str(), "w"));
    require(certificate_out != nullptr && PEM_write_X509(certificate_out.get(), paper.get()) == 1);
    require(key_out != nullptr &&
            PEM_write_PrivateKey(key_out.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1);
}

}  // namespace kiosk::net
