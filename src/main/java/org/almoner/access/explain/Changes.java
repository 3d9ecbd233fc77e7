package org.almoner.access.explain;

import java.util.ArrayList;
import java.util.List;
import org.almoner.access.coverage.AccessOutcome;
import org.almoner.access.coverage.Position;
import org.almoner.access.engine.Priced;
import org.almoner.access.engine.Pricer;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.summary.Choice;
import org.almoner.access.support.MeasuredFactors;
import org.almoner.access.support.Operations;
import org.almoner.access.support.SupportOutcome;
import org.almoner.access.terms.Figure;
import org.jspecify.annotations.Nullable;

/** What edits of single rows would do to a result: each is made, and the request priced again. */
record Changes(Pricer pricer, MeasuredFactors measured, Choice choice) {

  /** Those that move a figure that is told first. */
  List<Change> of(AccessRequest request, @Nullable Position position) {
    List<Figure> before = told(pricer.price(request, measured));
    List<Change> changes = new ArrayList<>();
    for (Edit edit : new Edits(pricer, request).all(position)) {
      List<Figure> after = told(edit.pricer().price(edit.request(), measured));
      List<Change.Effect> effects = effects(before, after);
      if (!effects.isEmpty()) {
        changes.add(new Change(edit.table(), edit.key(), edit.cells(), effects));
      }
    }
    return changes;
  }

  private static List<Change.Effect> effects(List<Figure> before, List<Figure> after) {
    List<Change.Effect> effects = new ArrayList<>();
    for (Figure now : before) {
      for (Figure then : after) {
        if (then.name().equals(now.name()) && then.compared() != now.compared()) {
          effects.add(new Change.Effect(now.name(), now.value(), then.value()));
        }
      }
    }
    return effects;
  }

  /** Figures of the chosen arms that a summary begins with. */
  private List<Figure> told(Priced priced) {
    List<Figure> figures = new ArrayList<>();
    AccessOutcome access = priced.arm(choice.accessArm()).access();
    if (access != null) {
      figures.add(access.restrictions().approval());
      figures.add(access.restrictions().burden());
    }
    SupportOutcome support = priced.arm(choice.fedArm()).support(choice.supportArm());
    Operations operations = support.operations();
    figures.add(operations.delay());
    figures.add(operations.dropout());
    figures.add(operations.burden());
    figures.add(support.benefit().score());
    return figures;
  }
}
