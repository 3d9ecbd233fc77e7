package org.almoner.engagement.model;

import java.io.Serializable;
import org.almoner.learn.Encoding;
import org.almoner.learn.FeatureValues;

/**
 * A T-learner: a model of success without and one with a contact, fitted to different patients.
 *
 * @param encoding how features become columns
 * @param noContact success without a contact
 * @param contact success with one
 */
public record TwoArmModel(Encoding encoding, ArmModel noContact, ArmModel contact)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public TwoArmModel {
    int width = encoding.terms().size() + 1;
    if (noContact.coefficients().length != width || contact.coefficients().length != width) {
      throw new IllegalArgumentException("The coefficients do not fit the columns");
    }
  }

  /**
   * @param z normal quantile of the interval
   */
  UpliftScore score(FeatureValues values, double z) {
    double[] columns = encoding.columns(values);
    double with = ArmModel.probability(contact.linear(columns));
    double without = ArmModel.probability(noContact.linear(columns));
    double slopeWith = with * (1 - with);
    double slopeWithout = without * (1 - without);
    double error =
        Math.sqrt(
            slopeWith * slopeWith * contact.variance(columns)
                + slopeWithout * slopeWithout * noContact.variance(columns));
    double uplift = with - without;
    return new UpliftScore(with, without, uplift, uplift - z * error, uplift + z * error);
  }

  /** What each feature adds to the uplift, in the order of the inputs. */
  UpliftReasons explain(FeatureValues values) {
    double[] columns = encoding.columns(values);
    double slopeWith = contact.averageSlope(contact.linear(columns));
    double slopeWithout = noContact.averageSlope(noContact.linear(columns));
    double[] parts = new double[encoding.features().size()];
    for (int j = 0; j < columns.length; j++) {
      double part =
          columns[j]
              * (contact.coefficients()[j + 1] * slopeWith
                  - noContact.coefficients()[j + 1] * slopeWithout);
      var features = encoding.terms().get(j).features();
      for (int feature : features) {
        parts[feature] += part / features.size();
      }
    }
    return new UpliftReasons(encoding.names(), parts, baseline());
  }

  /** The uplift where every column is at its mean. */
  double baseline() {
    return ArmModel.probability(contact.coefficients()[0])
        - ArmModel.probability(noContact.coefficients()[0]);
  }
}
