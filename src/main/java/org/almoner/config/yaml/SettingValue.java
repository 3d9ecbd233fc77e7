package org.almoner.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Collection;
import java.util.Set;

/** What a value is, and what it should have been, in the words of a message. */
final class SettingValue {
  private static final int SHOWN = 60;
  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, long.class, Integer.class, Long.class);

  /** What the record wants in this place. */
  static String wanted(MismatchedInputException e) {
    Class<?> type = e.getTargetType();
    if (type == null) {
      return "something else";
    }
    if (WHOLE.contains(type)) {
      return "a whole number";
    }
    if (type == double.class || type == Double.class) {
      return "a number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == String.class) {
      return "text";
    }
    boolean list = Collection.class.isAssignableFrom(type);
    return list ? "a list, such as [a, b]" : "a group of settings";
  }

  /** The value itself where it is short; its kind otherwise. */
  static String found(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "nothing";
    }
    if (value.isContainerNode()) {
      return kind(value);
    }
    String text = value.asText();
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    return value.isTextual() ? "the text " + shown : shown;
  }

  static String kind(JsonNode value) {
    if (value.isArray()) {
      return "a list";
    }
    return value.isObject() ? "a group" : "a single value";
  }

  private SettingValue() {}
}
