// Reads UUIDs as 32 hexadecimal digits, one per line, and prints for each the bits of the number that it draws.
use rand::distributions::{Distribution, Uniform};
use rand_pcg::Pcg32;
use std::io::{self, BufRead, BufWriter, Write};

fn main() -> io::Result<()> {
    let unit = Uniform::new(0f64, 1f64);
    let mut output = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line = line?;
        let seed = u128::from_str_radix(line.trim(), 16).expect("32 hexadecimal digits");
        let mut generator = Pcg32::new((seed >> 64) as u64, seed as u64);
        writeln!(output, "{:016x}", unit.sample(&mut generator).to_bits())?;
    }
    Ok(())
}
