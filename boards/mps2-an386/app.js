// The board's first script: what there is, and that it is JavaScript.
print("Hello from flash.");
print([1, 2, 3].map((n) => n ** 2).join(" "));
