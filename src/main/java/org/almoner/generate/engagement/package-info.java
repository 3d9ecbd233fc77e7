/**
 * The engagement of the synthetic world: a patient-support programme of which it is known what each
 * contact did. A patient's course is simulated week by week: {@link
 * org.almoner.generate.engagement.Dynamics} says how.
 *
 * <p>What is taken from the literature, and what is assumed:
 *
 * <ul>
 *   <li>Patients stop early: of people with chronic conditions about half persist a year, and most
 *       of the loss falls in the first months (Cramer et al. 2008, Value Health 11:44; Yeaw et al.
 *       2009, J Manag Care Pharm 15:728). The hazard here falls by half over two years on therapy.
 *       Its level, about 15 in 100 stopping within 30 days, is higher than in these papers: it is
 *       the baseline that the experiments are planned for, and half of those who stop come back.
 *   <li>Stopping shows at refills: persistence is measured by gaps in supply (Cramer et al. 2008),
 *       so the hazard peaks where the supply runs out. The shape is an assumption.
 *   <li>Support programmes lower discontinuation by about 30 %: hazard ratio 0.70 to 0.71 with a
 *       nurse-led programme for adalimumab (Brixner et al. 2017; Rubin et al. 2017, J Manag Care
 *       Spec Pharm 23:859), less in trials of reminders and calls (Nieuwlaat et al. 2014, Cochrane
 *       CD000011). The average 30-day risk ratio of a contact here is about 0.7 in the default
 *       world and above 0.85 in the hard one.
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
package org.almoner.generate.engagement;
