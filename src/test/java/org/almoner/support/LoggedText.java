package org.almoner.support;

import java.io.StringWriter;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.layout.PatternLayout;

/**
 * What a package logs from information upwards, with the traces of errors, as a cluster keeps it.
 */
public final class LoggedText implements AutoCloseable {
  private final StringWriter text = new StringWriter();
  private final Logger logger;
  private final Level before;
  private final WriterAppender appender;

  private LoggedText(String name) {
    logger = (Logger) LogManager.getLogger(name);
    before = logger.getLevel();
    appender =
        WriterAppender.createAppender(
            PatternLayout.newBuilder().withPattern("%m%n%ex{full}").build(),
            null,
            text,
            "text-" + name,
            false,
            false);
    appender.start();
    Configurator.setLevel(name, Level.INFO);
    logger.addAppender(appender);
  }

  public static LoggedText of(Package room) {
    return new LoggedText(room.getName());
  }

  public String text() {
    return text.toString();
  }

  @Override
  public void close() {
    logger.removeAppender(appender);
    Configurator.setLevel(logger.getName(), before);
    appender.stop();
  }
}
