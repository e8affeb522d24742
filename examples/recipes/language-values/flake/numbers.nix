{
  sum = 2 + 3;
  integerDivision = 7 / 2;
  towardsZero = -7 / 2;
  floatDivision = 7 / 2.0;
  mixed = 1 + 0.5;
  equal = 1 == 1.0;
  largest = 9223372036854775807;
  smallest = -9223372036854775807 - 1;
  leadingZero = 007;
}
