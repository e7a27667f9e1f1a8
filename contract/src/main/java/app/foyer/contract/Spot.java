package app.foyer.contract;

/** A place on the map, in degrees (WGS 84). */
public record Spot(double latitude, double longitude) {
    /** Whether there is such a place. */
    public boolean onEarth() {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    /** As exact as so many decimals: three are some hundred metres, two about a kilometre. */
    public Spot rounded(int decimals) {
        double scale = Math.pow(10, decimals);
        return new Spot(
                Math.round(latitude * scale) / scale, Math.round(longitude * scale) / scale);
    }
}
