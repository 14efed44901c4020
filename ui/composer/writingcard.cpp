#include "ui/composer/writingcard.h"

#include "ui/widgets/segmented.h"
#include "ui/widgets/themed.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QSpinBox>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSends = 0;
constexpr int kMakesALine = 1;
constexpr int kLongestUndo = 30;

} // namespace

WritingCard::WritingCard(const Look &, QWidget *parent)
    : QWidget(parent), m_title(makeLabel(u"section"_s, this)), m_enterLabel(makeLabel(u"muted"_s, this)),
      m_enter(new Segmented(this)), m_undoLabel(makeLabel(u"muted"_s, this)), m_undo(new QSpinBox(this)),
      m_spelling(new QCheckBox(this)), m_doneLabel(makeLabel(u"muted"_s, this)), m_done(new Segmented(this))
{
    setPane(this, u"card"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 14, 16, 16);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    grid->setColumnMinimumWidth(0, 190); // as in the other cards
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_title, 0, 0, 1, 2);
    m_enter->addSegment(kSends, tr("Enter sends"));
    m_enter->addSegment(kMakesALine, tr("Shift+Enter sends"));
    grid->addWidget(m_enterLabel, 1, 0);
    grid->addWidget(m_enter, 1, 1, Qt::AlignLeft);
    m_undo->setRange(0, kLongestUndo);
    grid->addWidget(m_undoLabel, 2, 0);
    grid->addWidget(m_undo, 2, 1, Qt::AlignLeft);
    grid->addWidget(m_spelling, 3, 0, 1, 2);
    for (const AfterDone after : {AfterDone::Stay, AfterDone::NextInList, AfterDone::NextWaiting})
        m_done->addSegment(static_cast<int>(after), wordsOf(after));
    grid->addWidget(m_doneLabel, 4, 0);
    grid->addWidget(m_done, 4, 1, Qt::AlignLeft);
    connect(m_done, &Segmented::chosen, this, &WritingCard::tell);
    connect(m_enter, &Segmented::chosen, this, &WritingCard::tell);
    connect(m_undo, &QSpinBox::valueChanged, this, &WritingCard::tell);
    connect(m_spelling, &QCheckBox::toggled, this, &WritingCard::tell);
    retranslate();
}

QString WritingCard::wordsOf(AfterDone after)
{
    switch (after) {
    case AfterDone::NextInList:
        return tr("Next in the list");
    case AfterDone::NextWaiting:
        return tr("Next who waits");
    case AfterDone::Stay:
        break;
    }
    return tr("Stay");
}

void WritingCard::setValues(const Values &values)
{
    m_quiet = true;
    m_enter->setCurrent(values.enterSends ? kSends : kMakesALine);
    m_undo->setValue(values.undoSeconds);
    m_spelling->setChecked(values.checksSpelling);
    m_done->setCurrent(static_cast<int>(values.afterDone));
    m_quiet = false;
}

void WritingCard::tell()
{
    if (!m_quiet)
        Q_EMIT changed({m_enter->current() == kSends, m_undo->value(), m_spelling->isChecked(),
                        static_cast<AfterDone>(m_done->current())});
}

void WritingCard::retranslate()
{
    m_title->setText(tr("Writing"));
    m_enterLabel->setText(tr("Keys"));
    m_enter->setSegmentText(kSends, tr("Enter sends"));
    m_enter->setSegmentText(kMakesALine, tr("Shift+Enter sends"));
    m_undoLabel->setText(tr("Time to take a sent answer back"));
    m_undo->setSuffix(tr(" s"));
    m_undo->setSpecialValueText(tr("none"));
    m_undo->setAccessibleName(m_undoLabel->text());
    m_doneLabel->setText(tr("After done"));
    for (const AfterDone after : {AfterDone::Stay, AfterDone::NextInList, AfterDone::NextWaiting})
        m_done->setSegmentText(static_cast<int>(after), wordsOf(after));
    m_spelling->setText(tr("Check Arabic and English spelling"));
}

void WritingCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace migochat
