package redress.complaint;

/** The way by which the complaint reached the company. */
public enum Channel {
  PHONE,
  EMAIL,
  ONLINE_CHAT,
  WEB_FORM,
  SOCIAL,
  SURVEY,
  STORE,
  VISIT,
  LETTER,
  IMPORT
}
