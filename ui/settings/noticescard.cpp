#include "ui/settings/noticescard.h"

#include "ui/widgets/themed.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

NoticesCard::NoticesCard(const Look &, QWidget *parent)
    : QWidget(parent), m_title(makeLabel(u"section"_s, this)), m_hint(makeLabel(u"muted"_s, this)),
      m_mute(makeLabel(u"strong"_s, this))
{
    setPane(this, u"card"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 14, 16, 16);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_title, 0, 0, 1, 2);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(0, 0, 0, 4);
    grid->addWidget(m_hint, 1, 0, 1, 2);
    m_mute->hide();
    grid->addWidget(m_mute, 2, 0, 1, 2);
    int row = 3;
    for (const NoticeClass kind : kNoticeClasses) {
        const Line line{new QCheckBox(this), new QComboBox(this)};
        line.on->setObjectName(u"notice."_s + wordOf(kind));
        line.on->setMinimumHeight(28);
        line.tone->setObjectName(u"tone."_s + wordOf(kind));
        line.tone->setMinimumWidth(140);
        for (const Tone tone : kTones)
            line.tone->addItem(QString(), toneWord(tone));
        grid->addWidget(line.on, row, 0);
        grid->addWidget(line.tone, row++, 1);
        connect(line.on, &QCheckBox::toggled, this, [this, kind] { choose(kind); });
        connect(line.tone, &QComboBox::activated, this, [this, kind] { choose(kind); });
        m_lines.at(static_cast<std::size_t>(kind)) = line;
        setChoice(kind, usualChoice(kind));
    }
    retranslate();
}

void NoticesCard::setChoice(NoticeClass kind, const NoticeChoice &choice)
{
    const Line &line = m_lines.at(static_cast<std::size_t>(kind));
    const QSignalBlocker quiet(line.on);
    line.on->setChecked(choice.on);
    line.tone->setCurrentIndex(line.tone->findData(toneWord(choice.tone)));
    line.tone->setEnabled(choice.on);
}

void NoticesCard::showMute(const QString &sentence)
{
    m_mute->setText(sentence);
    m_mute->setVisible(!sentence.isEmpty());
}

void NoticesCard::choose(NoticeClass kind)
{
    const Line &line = m_lines.at(static_cast<std::size_t>(kind));
    line.tone->setEnabled(line.on->isChecked());
    Q_EMIT chosen(kind, {.on = line.on->isChecked(), .tone = toneOf(line.tone->currentData().toString())});
}

void NoticesCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NoticesCard::retranslate()
{
    m_title->setText(tr("Notices"));
    m_hint->setText(
        tr("What is told at this computer while you look elsewhere, and how it sounds. A sound is heard when it is "
           "chosen."));
    for (const NoticeClass kind : kNoticeClasses) {
        const Line &line = m_lines.at(static_cast<std::size_t>(kind));
        line.on->setText(nameOf(kind));
        line.tone->setAccessibleName(tr("Sound: %1").arg(nameOf(kind)));
        for (std::size_t i = 0; i < kTones.size(); ++i)
            line.tone->setItemText(static_cast<int>(i), nameOf(kTones.at(i)));
    }
}

} // namespace migochat
