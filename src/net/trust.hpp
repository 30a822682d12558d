#pragma once

#include <string>

namespace kiosk::net {

/// Whom https trusts, where the environment says other than the system. Empty: the system's own.
struct Trust {
    std::string file;       ///< a bundle of certificates in PEM
    std::string directory;  ///< hashed certificates
};

/// CURL_CA_BUNDLE, else SSL_CERT_FILE; SSL_CERT_DIR. The library reads none of them by itself.
Trust trust_from_environment();

}  // namespace kiosk::net
