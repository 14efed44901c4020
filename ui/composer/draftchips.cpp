#include "ui/composer/draftchips.h"

#include "ui/text/labels.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/themed.h"

#include <QLabel>

namespace migochat::draftchips {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHeight = 22;

void add(FlowLayout &chips, QWidget &parent, const QString &role, const QString &text)
{
    QLabel *chip = makeLabel(role, &parent);
    chip->setText(text);
    chip->setFixedHeight(kHeight);
    chips.addWidget(chip);
    chip->show();
}

} // namespace

bool isFinding(const Draft &draft)
{
    return draft.reason.contains(": "_L1) || draft.reason == "checks_failed"_L1;
}

void fill(FlowLayout &chips, QWidget &parent, const Draft &draft)
{
    chips.clear();
    if (isFinding(draft))
        add(chips, parent, u"finding"_s, labels::handOverReason(draft.reason));
    for (const QString &item : draft.evidence)
        add(chips, parent, u"evidence"_s, labels::evidence(item));
}

} // namespace migochat::draftchips
