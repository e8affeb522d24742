{ inherit name port; }
