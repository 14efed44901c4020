// What customers asked about: kept from a message, given an article, taken off the list. customerwishes.cpp holds the other
// wishes.
#include "app/protocol/questioncommands.h"
#include "app/store/products.h"
#include "app/store/reader.h"
#include "ui/control/customercontroller.h"
#include "ui/control/customersending.h"
#include "ui/control/productitems.h"
#include "ui/customer/productpicker.h"
#include "ui/shell/opening.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/questionwords.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

void CustomerController::keepQuestion(MessageId message, const QString &words)
{
    const auto onKept = [this, words, asking = Opening(m_place.window)](const Result<KeptQuestion> &kept) {
        if (!kept)
            return m_place.say(refusalSentence(kept.error()));
        if (!kept->isNew)
            return m_place.say(tr("This message is among the product questions already."));
        const QString product = questionwords::product(kept->product, m_place.look.format);
        m_place.undo.push({product.isEmpty()
                               ? tr("Added to the product questions")
                               : tr("Added to the product questions: %1").arg(isolated(singleLine(product, 60))),
                           [this, id = kept->question] { send(RemoveQuestion{id}); }});
        reread();
        if (kept->product.isEmpty() && asking.isWanted())
            askProduct({kept->question, words, {}});
    };
    whenDone(m_link.send(KeepQuestion{.message = message}), this, onKept);
}

const ProductQuestion *CustomerController::question(qint64 number) const
{
    const auto found = std::ranges::find(m_extras.questions, QuestionId(number), &ProductQuestion::id);
    return found == m_extras.questions.cend() ? nullptr : &*found;
}

void CustomerController::removeQuestion(qint64 number)
{
    const ProductQuestion *asked = question(number);
    if (!asked)
        return m_panel.setExtras(m_extras);
    const KeepQuestion back{asked->message, asked->product.sku};
    const QString subject = singleLine(questionwords::subject(*asked, m_place.look.format), 60);
    send(RemoveQuestion{asked->id},
         {tr("Taken off the product questions: %1").arg(isolated(subject)), [this, back] { send(back); }});
}

void CustomerController::chooseProduct(qint64 number)
{
    if (const ProductQuestion *asked = question(number))
        askProduct({asked->id, questionwords::words(*asked), asked->product.sku});
}

void CustomerController::askProduct(const Unclear &unclear)
{
    if (!m_picker) {
        m_picker = new ProductPicker(m_place.look, &m_place.window);
        connect(m_picker, &ProductPicker::asked, this, &CustomerController::findProducts);
        connect(m_picker, &ProductPicker::chosen, this, [this](const QString &sku) { setProduct(sku); });
    }
    m_unclear = unclear;
    m_picker->ask(unclear.words);
}

void CustomerController::findProducts(const QString &typed)
{
    const auto answer = m_reader.run(
        [typed](const Database &database) { return products::matching(database, typed, productitems::kMost); });
    m_found.run(this, answer, [this, typed](const Result<QList<products::Product>> &found) {
        if (found)
            m_picker->setItems(typed, productitems::of(*found, m_place.look.format));
    });
}

void CustomerController::setProduct(const QString &sku)
{
    if (sku == m_unclear.sku)
        return;
    const SetQuestionProduct back{m_unclear.question, m_unclear.sku};
    send(SetQuestionProduct{m_unclear.question, sku},
         {sku.isEmpty() ? tr("The question names no product now") : tr("The question has its product"),
          [this, back] { send(back); }});
}

} // namespace migochat
