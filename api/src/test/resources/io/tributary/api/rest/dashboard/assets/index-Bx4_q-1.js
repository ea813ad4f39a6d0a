console.log("Tributary");
