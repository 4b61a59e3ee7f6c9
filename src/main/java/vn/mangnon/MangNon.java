package vn.mangnon;

/** Entry point. */
public final class MangNon {
  private MangNon() {}

  public static void main(String[] args) {
    System.out.println("ok");
  }
}
