gum confirm 'Write these settings?'
echo "status $?"
