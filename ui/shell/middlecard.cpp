#include "ui/shell/middlecard.h"

#include "ui/widgets/themed.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <QWidget>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

QVBoxLayout *addMiddleCard(QWidget *page, int width)
{
    auto *card = new QWidget(page);
    setPane(card, u"card"_s);
    card->setFixedWidth(width);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    auto *outer = new QVBoxLayout(page);
    outer->addStretch(1);
    auto *middle = new QHBoxLayout; // no alignment, which would leave the wrapped texts too little height
    middle->addStretch(1);
    middle->addWidget(card);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(1);
    return column;
}

} // namespace migochat
