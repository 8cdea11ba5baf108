package redress.bootstrap.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be set: {@code --port}, {@code REDRESS_PORT} and {@code port} in a file are the same.
 */
enum Setting {
  HOST,
  PORT,
  MANAGEMENT_HOST,
  MANAGEMENT_PORT,
  DATA,
  DATABASE_URL,
  DEMO,
  LOG_FORMAT,
  CONTENT_MEMORY,
  SEARCH_LIMIT,
  EXPORT_LIMIT,
  TRUSTED_PROXIES,
  TRACES_TO,
  ADMIN_PASSWORD,
  DEMO_PASSWORD,
  ACCOUNT_PASSWORD,
  OIDC_ISSUER,
  OIDC_CLIENT_ID,
  OIDC_CLIENT_SECRET,
  PUBLIC_URL;

  static final String PREFIX = "REDRESS_";

  String variable() {
    return PREFIX + name();
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String option() {
    return "--" + key();
  }

  /** A secret is never an option (others on the machine see the command line), nor shown. */
  boolean secret() {
    return this == ADMIN_PASSWORD
        || this == DEMO_PASSWORD
        || this == ACCOUNT_PASSWORD
        || this == OIDC_CLIENT_SECRET
        || this == DATABASE_URL;
  }

  static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key().equals(key)).findFirst();
  }
}
