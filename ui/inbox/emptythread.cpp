#include "ui/inbox/emptythread.h"

#include "ui/text/direction.h"
#include "ui/widgets/themed.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kMoment{150};

} // namespace

EmptyThread::EmptyThread(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_card(new QWidget(this)), m_title(makeLabel(u"strong"_s, m_card)),
      m_state(makeLabel(u"muted"_s, m_card)), m_keys(new QWidget(m_card))
{
    auto *outer = new QVBoxLayout(this);
    setPane(m_card, u"card"_s);
    m_card->hide();
    outer->addWidget(m_card, 0, Qt::AlignCenter);
    m_moment.setSingleShot(true);
    m_moment.setInterval(kMoment);
    connect(&m_moment, &QTimer::timeout, m_card, &QWidget::show);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(4);
    for (QLabel *label : {m_title, m_state}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addSpacing(12);
    column->addWidget(m_keys);
    new QGridLayout(m_keys);
    retranslate();
}

void EmptyThread::setKeyHints(const QList<KeyHint> &hints)
{
    if (m_hints == hints)
        return;
    m_hints = hints;
    showHints();
}

void EmptyThread::setWaiting(std::optional<int> count)
{
    m_waiting = count;
    retranslate();
}

void EmptyThread::retranslate()
{
    m_title->setText(tr("No chat is open"));
    m_state->setText(!m_waiting        ? tr("Choose one in the list")
                     : *m_waiting == 0 ? tr("Nobody is waiting for an answer")
                                       : tr("%Ln customer(s) wait for an answer", nullptr, *m_waiting));
}

void EmptyThread::showHints()
{
    qDeleteAll(m_keys->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    auto *grid = static_cast<QGridLayout *>(m_keys->layout());
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    for (qsizetype i = 0; i < m_hints.size(); ++i) {
        const int row = static_cast<int>(i);
        auto *name = new QLabel(m_hints.at(i).name, m_keys);
        QLabel *keys = makeLabel(u"key"_s, m_keys);
        keys->setText(leftToRight(m_hints.at(i).keys));
        name->setAccessibleName(m_hints.at(i).name + u": "_s + m_hints.at(i).keys);
        grid->addWidget(name, row, 0);
        grid->addWidget(keys, row, 1, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_keys->setVisible(!m_hints.isEmpty());
}

void EmptyThread::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_moment.start();
}

void EmptyThread::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_moment.stop();
    m_card->hide();
}

void EmptyThread::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace migochat
