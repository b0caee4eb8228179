import { keepHeapSmall } from "../engine/keepHeapSmall";
import { serve } from "./serve";

keepHeapSmall();
serve(process.argv[2]);
