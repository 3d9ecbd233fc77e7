/**
 * What happens to the people of the synthetic world, whichever domain tells of it: each is on the
 * therapy of a brand whose patient-support programme contacts them, and it is known what each
 * contact did. A course is simulated week by week: {@link org.almoner.generate.story.Dynamics} says
 * how.
 *
 * <p>What is taken from the literature, and what is assumed:
 *
 * <ul>
 *   <li>Patients stop early, and many come back: with a biologic for rheumatoid arthritis 41 to 94
 *       % persist a year (review of US studies, PMC6110273); of two million insured people's
 *       histories six in ten have a gap beyond 30 days within a year and a quarter never resume
 *       (PMC3384104). Here about 15 in 100 stop within 30 days and half of those come back; the
 *       level is that of the baseline that experiments are planned for, above most papers. That the
 *       hazard falls by half over two years on therapy is an assumption.
 *   <li>Stopping shows at refills: persistence is measured by gaps in supply, so the hazard peaks
 *       where the supply runs out. The shape is an assumption.
 *   <li>Support programmes go with fewer discontinuations: 57.5 % against 45.6 % on adalimumab
 *       after 12 months with and without one, a risk ratio of 0.78 (Advances in Therapy 2018,
 *       doi:10.1007/s12325-018-0706-0); see also Rubin et al. 2017, J Manag Care Spec Pharm 23(8).
 *       The average 30-day risk ratio of one contact here is about 0.7 in the default world,
 *       stronger than that, and about 0.87 in the hard one: assumptions.
 *   <li>That effects differ is the purpose; by how much is an assumption. A contact helps more
 *       where the disease is severe, the risk high, the therapy young, the payer commercial or
 *       none, the channel the preferred one and the refill near; less after other contacts. Below a
 *       point it annoys.
 *   <li>FRMs prefer the risky, the severe and commercial payers: the confounding. In the hard world
 *       they also see what nobody records.
 *   <li>Programmes learn of a discontinuation 8 days later in the median, CRMs know 70 to 100 % of
 *       contacts, fields are missing at 1 to 9 %: assumptions.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package org.almoner.generate.story;
