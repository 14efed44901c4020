// The part of the customer's panel that is about what they asked about.

#include "app/domain/clock.h"
#include "ui/customer/customerpanel.h"
#include "ui/customer/customersection.h"
#include "ui/customer/sectionorder.h"
#include "ui/customer/valuebutton.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/questionwords.h"
#include "ui/widgets/iconbutton.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

void CustomerPanel::addQuestions(QVBoxLayout &column)
{
    if (m_extras.questions.isEmpty())
        return;
    CustomerSection *asked = section(column, sectionorder::kQuestions, tr("Asked about"));
    for (const ProductQuestion &question : std::as_const(m_extras.questions))
        addQuestion(*asked, question);
}

/// The article or the words lead to the message; the bag says which article it is, the cross takes it off the list.
void CustomerPanel::addQuestion(CustomerSection &section, const ProductQuestion &question)
{
    const qint64 id = question.id.value();
    const QString subject = isolated(singleLine(questionwords::subject(question, m_look.format), 80));
    const QString when = isolated(m_look.format.listTime(question.at, m_look.clock.now()));
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    ValueButton *link = makeLink(m_look, u"question.show%1"_s.arg(id), when + u" · "_s + subject, &section);
    link->setAccessibleName(questionwords::sentence(question, m_look.format));
    link->setToolTip(isolated(singleLine(questionwords::words(question), 200)));
    link->setProperty(kOnlyReads, true);
    connect(link, &QAbstractButton::clicked, this,
            [this, conversation = question.conversation, place = question.place()] {
                wish({.kind = CustomerWish::Kind::OpenFile, .number = conversation.value(), .place = place});
            });
    row->addWidget(link, 1);
    const auto addButton = [&](Icon icon, const QString &name, const QString &words, CustomerWish::Kind kind) {
        auto *button = new IconButton(m_look, icon, &section);
        button->setObjectName(name + QString::number(id));
        button->setName(words.arg(subject));
        connect(button, &QToolButton::clicked, this, [this, kind, id] {
            m_problem.clear();
            wish({.kind = kind, .number = id});
        });
        row->addWidget(button);
    };
    addButton(Icon::Bag, u"question.product"_s, tr("Which product: %1"), CustomerWish::Kind::ChooseProduct);
    addButton(Icon::Close, u"question.remove"_s, tr("Take off the list: %1"), CustomerWish::Kind::RemoveQuestion);
    section.column().addLayout(row);
}

/// The question that had the keyboard is not there any more.
void CustomerPanel::leaveQuestion()
{
    auto *next = m_scroll->widget()->findChild<QWidget *>(u"section.questions"_s);
    (next ? next : m_scroll)->setFocus(Qt::OtherFocusReason);
}

} // namespace migochat
