// Waits until each address answers with success: node wait-for.mjs ADDRESS...

const deadline = Date.now() + 60_000;

for (const address of process.argv.slice(2)) {
  while (!(await answers(address))) {
    if (Date.now() > deadline) {
      console.error(`${address} does not answer`);
      process.exit(1);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function answers(address) {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
