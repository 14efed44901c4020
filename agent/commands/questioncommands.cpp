#include "agent/commands/questioncommands.h"

#include "agent/commands/commandrouter.h"
#include "app/protocol/questioncommands.h"
#include "app/store/messages.h"
#include "app/store/productquestions.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Invalid for an empty number.
CommandResult<ProductId> productNamed(const Database &database, const QString &sku)
{
    if (sku.isEmpty())
        return ProductId();
    const auto product = productquestions::productBy(database, sku);
    if (!product)
        return tl::unexpected(Refusal(product.error()));
    return *product ? CommandResult<ProductId>(**product) : refuse(ErrorCode::NotFound, u"no_such_product"_s);
}

/// The first article on a message that the shop has; invalid for none.
Result<ProductId> productOn(const Database &database, const Message &message)
{
    const QStringList marks = productMarks(message);
    for (const QString &mark : marks) {
        const auto product = productquestions::productBy(database, mark);
        if (!product)
            return failed(product);
        if (*product)
            return **product;
    }
    return ProductId();
}

/// "How much is it?" under one of our cards is about that card.
Result<ProductId> productAround(const Database &database, const Message &message)
{
    const Result<ProductId> own = productOn(database, message);
    if (!own || own->isValid() || !message.replyTo.isValid())
        return own;
    const auto answered = messages::find(database, message.replyTo);
    if (!answered)
        return failed(answered);
    return *answered ? productOn(database, **answered) : own;
}

CommandResult<KeptQuestion> replyAbout(const Database &database, MessageId message, bool isNew)
{
    const auto question = productquestions::ofMessage(database, message);
    if (!question)
        return tl::unexpected(Refusal(question.error()));
    if (!*question)
        return refuse(ErrorCode::NotFound, u"no_such_question"_s);
    return KeptQuestion{(*question)->id, isNew, (*question)->product};
}

CommandResult<KeptQuestion> keepQuestion(Transaction &transaction, const KeepQuestion &command, const CommandContext &)
{
    const Database &database = transaction.database();
    const auto message = messages::find(database, command.message);
    if (!message)
        return tl::unexpected(Refusal(message.error()));
    if (!*message)
        return refuse(ErrorCode::NotFound, u"no_such_message"_s);
    if (!mayBeQuestion(**message))
        return refuse(ErrorCode::Refused, u"no_question"_s);
    const auto known = productquestions::ofMessage(database, command.message);
    if (!known)
        return tl::unexpected(Refusal(known.error()));
    if (*known)
        return KeptQuestion{(*known)->id, false, (*known)->product};
    const CommandResult<ProductId> named = productNamed(database, command.sku);
    if (!named)
        return tl::unexpected(named.error());
    const Result<ProductId> product = named->isValid() ? Result<ProductId>(*named) : productAround(database, **message);
    if (!product)
        return tl::unexpected(Refusal(product.error()));
    if (const auto added = productquestions::add(transaction, **message, *product); !added)
        return tl::unexpected(Refusal(added.error()));
    return replyAbout(database, command.message, true);
}

CommandResult<Done> replyWhenChanged(const Result<> &changed)
{
    if (!changed && changed.error().code == ErrorCode::NotFound)
        return refuse(ErrorCode::NotFound, u"no_such_question"_s);
    return replyWhenDone(changed, Done{});
}

CommandResult<Done> setQuestionProduct(Transaction &transaction, const SetQuestionProduct &command,
                                       const CommandContext &)
{
    const CommandResult<ProductId> product = productNamed(transaction.database(), command.sku);
    if (!product)
        return tl::unexpected(product.error());
    return replyWhenChanged(productquestions::setProduct(transaction, command.question, *product));
}

CommandResult<Done> removeQuestion(Transaction &transaction, const RemoveQuestion &command, const CommandContext &)
{
    return replyWhenChanged(productquestions::remove(transaction, command.question));
}

} // namespace

void addQuestionCommands(CommandRouter &router)
{
    router.add<KeepQuestion>(keepQuestion);
    router.add<SetQuestionProduct>(setQuestionProduct);
    router.add<RemoveQuestion>(removeQuestion);
}

} // namespace migochat
