@org.jspecify.annotations.NullMarked
package org.almoner.engine.query;
