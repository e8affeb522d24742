# A derivation with further attributes, on each of its outputs. What leads to a build is behind a condition:
# extend condition attributes drv; the attributes can be read where the condition throws.
{ lib }:
condition: more: drv:
let
  outputs = drv.outputs or [ "out" ];
  guard =
    value:
    assert condition;
    value;
  face =
    output:
    drv.${output}
    // more
    // lib.genAttrs outputs (name: faces.${name})
    // {
      drvPath = guard drv.${output}.drvPath;
      outPath = guard drv.${output}.outPath;
      inherit (drv.${output}) type outputName;
      all = map (name: faces.${name}) outputs;
    };
  faces = lib.genAttrs outputs (output: face output // { outputSpecified = true; });
in
face drv.outputName
