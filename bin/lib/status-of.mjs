// Prints the status of a GET with a bearer token: node status-of.mjs ADDRESS TOKEN

const [address, token] = process.argv.slice(2);
console.log((await fetch(address, { headers: { authorization: `Bearer ${token}` } })).status);
