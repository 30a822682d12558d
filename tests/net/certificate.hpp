#pragma once

#include <filesystem>

#include "tests/net/temp_dir.hpp"

namespace kiosk::net {

/// A certificate for 127.0.0.1 that vouches for itself, in files that live as long as this object.
class Certificate {
  public:
    Certificate();
    std::filesystem::path file() const { return dir_.path() / "certificate.pem"; }
    std::filesystem::path key_file() const { return dir_.path() / "key.pem"; }

  private:
    TempDir dir_;
};

}  // namespace kiosk::net
