package redress.complaint;

/** Of what class a complaint is: by what is asked (S1-09, S1-10) or by what went wrong (S4-03). */
public enum ComplaintClass {
  APPEAL,
  CLAIM,
  NON_QUALITY,
  QUALITY
}
