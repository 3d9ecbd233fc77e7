package org.almoner.engine.export;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.engine.UsageException;

/**
 * Where a database is and how to log in. Drivers have properties that load classes, write files or
 * send statements, and Spark takes some of its own from the same place: only those that say who,
 * where, how safely and how patiently are let through, in the URL as beside it.
 *
 * @param url of a driver that is known
 * @param login properties for the driver, such as user and password
 */
public record DatabaseAddress(String url, Map<String, String> login) {
  private static final Pattern KNOWN =
      Pattern.compile("(?i)jdbc:(postgresql|redshift|mysql|mariadb|sqlserver|oracle:thin):[^()]*");
  private static final Pattern PROPERTY = Pattern.compile("[?&;]\\s*([^=?&;]*)=");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Set<String> ALLOWED =
      Set.of(
          "user",
          "password",
          "database",
          "databasename",
          "currentschema",
          "applicationname",
          "ssl",
          "sslmode",
          "sslrootcert",
          "sslcert",
          "sslkey",
          "sslpassword",
          "usessl",
          "requiressl",
          "encrypt",
          "trustservercertificate",
          "hostnameincertificate",
          "connecttimeout",
          "logintimeout",
          "sockettimeout",
          "tcpkeepalive",
          "targetservertype",
          "servertimezone",
          "rewritebatchedinserts",
          "rewritebatchedstatements",
          "batchsize");

  private static final String THOSE =
      "; those are: " + String.join(", ", ALLOWED.stream().sorted().toList());

  public DatabaseAddress {
    login = Map.copyOf(login);
    if (!KNOWN.matcher(url).matches()) {
      throw new UsageException(
          "--to jdbc: takes postgresql, redshift, mysql, mariadb, sqlserver and oracle:thin, such"
              + " as jdbc:postgresql://host/database");
    }
    requireAllowedIn(url);
    requireAllowedIn(decoded(url));
    login.forEach(DatabaseAddress::requireAllowed);
  }

  private static void requireAllowedIn(String url) {
    Matcher property = PROPERTY.matcher(url);
    while (property.find()) {
      if (!ALLOWED.contains(property.group(1).strip().toLowerCase(Locale.ROOT))) {
        // Not named: it may be the rest of a password.
        throw new UsageException(
            "The database's URL has a property that is not let through" + THOSE);
      }
    }
  }

  private static void requireAllowed(String name, String value) {
    String known = name.toLowerCase(Locale.ROOT);
    if (!ALLOWED.contains(known)
        || (known.equals("batchsize") && !NUMBER.matcher(value).matches())) {
      throw new UsageException("The driver's property " + name + " is not let through" + THOSE);
    }
  }

  private static String decoded(String url) {
    try {
      return URLDecoder.decode(url, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new UsageException("The database's URL has a % that encodes nothing; write it %25", e);
    }
  }
}
