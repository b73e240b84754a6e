package fr.entremise.mandat.service;

import fr.entremise.common.model.ActeRefuse;
import fr.entremise.common.service.Appelant;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;

/**
 * Around every door (META-INF/ejb-jar.xml): what is refused to somebody who is logged in is journalled, once. A refusal
 * to somebody unknown is journalled by the door itself, where it is worth it: anybody could fill the journal.
 */
public class ConsignationRefus {

    @Inject
    Appelant appelant;

    @Inject
    RefusJournal refus;

    @AroundInvoke
    public Object surveiller(InvocationContext acte) throws Exception {
        try {
            return acte.proceed();
        } catch (ActeRefuse refuse) {
            if (!refuse.estConsigne() && (!appelant.roles().isEmpty() || appelant.tient("usager"))) {
                var porte = acte.getMethod().getDeclaringClass().getSimpleName() + "."
                        + acte.getMethod().getName();
                refus.consigner(porte, refuse.motif(), acte.getParameters());
                refuse.consigne();
            }
            throw refuse;
        }
    }
}
