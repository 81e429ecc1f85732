// error: 2:1 or 2:7
import;
